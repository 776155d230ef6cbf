package dev.scrim.kernel.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Documents;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.jobs.LongJob;
import dev.scrim.kernel.problem.Diagnosis;

/**
 * Deletes what was kept as long as it may be, in small batches, each in a transaction of its own. A table that fails is
 * noted and stops no other.
 */
@Singleton
public class Retention implements LongJob {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration OFTEN = Duration.ofMinutes(15);
    private static final int BATCH = 2000;
    private static final int BATCHES = 500;
    private static final Caller ERASER = Caller.system(Login.DESK_WORKER, "eraser", "retention");

    private final OneExchange database;
    private final MeterRegistry metrics;
    private final Documents documents;

    Retention(OneExchange database, MeterRegistry metrics, Documents documents) {
        this.database = database;
        this.metrics = metrics;
        this.documents = documents;
    }

    /**
     * A table whose rows have a time after which they go.
     *
     * @param relation the table
     * @param retain how long rows are kept, as PostgreSQL writes intervals
     * @param basis on what grounds
     * @param expired how many rows would go now
     * @param ranAt when it last ran
     * @param deleted how many rows it has deleted so far
     * @param fault the code of what it failed of last time
     */
    @RegisterForReflection
    @Schema(name = "RetentionTable")
    public record Table(
            @Schema(examples = "kernel.audit_log") String relation,
            @Schema(examples = "2 years") String retain,
            @Schema(examples = "legal obligation") Optional<String> basis,
            long expired,
            @Schema(examples = "2026-11-27T02:00:00Z") Optional<String> ranAt,
            long deleted,
            @Schema(examples = "55P03") Optional<String> fault) {}

    @Override
    public String name() {
        return "kernel.retention";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(OFTEN);
    }

    @Override
    public void run(String key) {
        for (String table : tables()) {
            try {
                expire(table);
            } catch (RuntimeException e) {
                String code = Diagnosis.of(e, false).code();
                LOG.errorf("retention of %s: %s", table, code);
                metrics.counter("scrim.retention.failed", "relation", table).increment();
                database.ask(
                        ERASER,
                        "select kernel.note_retention(cast(? as regclass), 0, ?)",
                        List.of(table, code),
                        row -> true);
            }
        }
    }

    private List<String> tables() {
        return database.ask(
                ERASER,
                "select array(select t::text from kernel.retained_tables() t)",
                List.of(),
                row -> List.of((String[]) row.getArray(1).getArray()));
    }

    private void expire(String table) {
        long deleted = BATCH;
        for (int n = 0; n < BATCHES && deleted == BATCH; n++) {
            deleted = database.ask(
                    ERASER,
                    "select kernel.expire(cast(? as regclass), ?)",
                    List.of(table, BATCH),
                    row -> row.getLong(1));
            metrics.counter("scrim.retention.deleted", "relation", table).increment(deleted);
        }
    }

    /** What it would delete now, and what it did so far; nothing is done. */
    public List<Table> preview() {
        String tables = database.ask(ERASER, "select kernel.retention_preview()", List.of(), row -> row.getString(1));
        return List.of(documents.read(Table[].class, tables));
    }
}

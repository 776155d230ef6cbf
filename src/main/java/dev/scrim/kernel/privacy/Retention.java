package dev.scrim.kernel.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jboss.logging.Logger;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
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

    private final LoginTransactions transactions;
    private final MeterRegistry metrics;
    private final ObjectMapper json;

    Retention(LoginTransactions transactions, MeterRegistry metrics, ObjectMapper json) {
        this.transactions = transactions;
        this.metrics = metrics;
        this.json = json;
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
    public record Table(
            String relation,
            String retain,
            Optional<String> basis,
            long expired,
            Optional<String> ranAt,
            long deleted,
            Optional<String> fault) {}

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
        for (String table : asked("select t::text from kernel.retained_tables() t", Retention::lines)) {
            try {
                run(table, BATCHES);
            } catch (RuntimeException e) {
                String code = Diagnosis.of(e, false).code();
                LOG.errorf("retention of %s: %s", table, code);
                metrics.counter("scrim.retention.failed", "relation", table).increment();
                asked("select kernel.note_retention('" + table + "'::regclass, 0, '" + code + "')", Retention::lines);
            }
        }
    }

    private void run(String table, int batches) {
        long deleted = BATCH;
        for (int n = 0; n < batches && deleted == BATCH; n++) {
            deleted = asked("select kernel.expire('" + table + "'::regclass, " + BATCH + ")", rows -> {
                rows.next();
                return rows.getLong(1);
            });
            metrics.counter("scrim.retention.deleted", "relation", table).increment(deleted);
        }
    }

    /** What it would delete now, and what it did so far; nothing is done. */
    public List<Table> preview() {
        String tables =
                asked("select kernel.retention_preview()", Retention::lines).get(0);
        try {
            return List.of(json.readValue(tables, Table[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }

    /** Reads an answer. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T asked(String sql, Reader<T> reader) {
        return transactions.inTransaction(
                Caller.system(Login.DESK_WORKER, "eraser", "retention"), connection -> asked(connection, sql, reader));
    }

    private static <T> T asked(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    private static List<String> lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return lines;
    }
}

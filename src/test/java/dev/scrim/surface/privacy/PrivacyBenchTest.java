package dev.scrim.surface.privacy;

import java.io.OutputStream;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;
import dev.scrim.kernel.jobs.JobRunner;

import static dev.scrim.surface.privacy.Requests.ask;
import static dev.scrim.surface.privacy.Requests.await;
import static dev.scrim.surface.privacy.Requests.step;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast somebody with a million rows is given them, against COPY of the same rows, and how fast they are
 * erased. With {@code -Dtest.jvm=-Xmx256m} it shows that a quarter of a gibibyte is enough for the whole program.
 */
@QuarkusTest
@Tag("bench")
class PrivacyBenchTest {

    private static final Logger LOG = Logger.getLogger(PrivacyBenchTest.class);
    private static final int ROWS = 1_000_000;
    private static final double MEBI = 1024 * 1024;
    private static final double NANOS = 1e9;

    @Inject
    JobRunner jobs;

    private final TestDatabase database = AppDatabase.current();
    private UUID person;

    @BeforeEach
    void fill() throws Exception {
        person = database.person();
        database.run("""
                insert into identity.xp_events (actor_id, event_type, points, source, created_at)
                select '%s', 'beacon_scan', 1, 'bench-' || n, now() - n * interval '1 second'
                from generate_series(1, %d) n""".formatted(person, ROWS));
        database.run("vacuum analyze identity.xp_events");
        jobs.start();
    }

    @AfterEach
    void stop() {
        jobs.stop();
    }

    @Test
    void a_million_rows_are_exported_and_erased() throws Exception {
        copy(false);
        var once = Math.min(copy(false), copy(false));
        var copied = Math.min(copy(true), copy(true));
        var begun = System.nanoTime();
        Archives.completed(person);
        var exported = (System.nanoTime() - begun) / NANOS;
        LOG.infof(
                "COPY as CSV %.1f s, as JSON too %.1f s; export %.1f s: %.2f and %.2f of that; heap of %.0f MiB",
                once,
                copied,
                exported,
                once / exported,
                copied / exported,
                Runtime.getRuntime().maxMemory() / MEBI);
        var request = ask(person, "delete");
        begun = System.nanoTime();
        step(database.staff("support"), request, "approve").statusCode(200);
        await(request, "completed");
        var erased = (System.nanoTime() - begun) / NANOS;
        LOG.infof("erasure of the same person %.1f s, %.0f rows a second", erased, ROWS / erased);
        assertThat(database.seen("select count(*) from identity.xp_events where actor_id = '" + person + "'"))
                .isEqualTo("0");
    }

    /** Seconds that the database takes to write the same rows to somebody who throws them away. */
    private double copy(boolean asJsonToo) throws Exception {
        var rows = "(select * from identity.xp_events where actor_id = '" + person + "')";
        var begun = System.nanoTime();
        try (var connection = database.asSuperuser()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            copies.copyOut("copy " + rows + " to stdout (format csv)", OutputStream.nullOutputStream());
            if (asJsonToo) {
                copies.copyOut(
                        "copy (select row_to_json(r) from " + rows + " r) to stdout", OutputStream.nullOutputStream());
            }
        }
        return (System.nanoTime() - begun) / NANOS;
    }
}

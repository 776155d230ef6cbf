package dev.scrim.kernel.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import dev.scrim.kernel.database.LongStatements;
import dev.scrim.kernel.release.ReleaseWorker;

/**
 * Loads the demo: fills tables as the night would have, then discards what was released and releases the last day
 * anew, so that public views are alive at once. Made for a database that nobody relies on.
 */
@Singleton
public class Demo {

    private static final List<String> RELEASED =
            List.of("kernel.released_cells", "kernel.releases", "kernel.counted_people", "kernel.volunteered_rows");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataSource migrator;
    private final ReleaseWorker releases;
    private final List<DemoData> parts;

    Demo(
            @io.quarkus.agroal.DataSource("migrator") DataSource migrator,
            ReleaseWorker releases,
            @All List<DemoData> parts) {
        this.migrator = migrator;
        this.releases = releases;
        this.parts = parts;
    }

    /** Whether nobody has ever been here. */
    public boolean isEmpty() throws SQLException {
        try (Connection connection = migrator.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select not exists (select from identity.people)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Loads it; says what was made. */
    public List<String> load(DemoPlan plan) throws SQLException {
        List<String> made = new ArrayList<>();
        try (Connection connection = migrator.getConnection();
                LongStatements allowed = new LongStatements(connection, migrator)) {
            connection.setAutoCommit(false);
            try {
                for (DemoData part : parts) {
                    open(connection, part.tables());
                    made.add(part.load(connection, plan));
                    close(connection, part.tables());
                }
                discardReleases(connection, plan);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        releaseAll();
        made.add("all buckets of the last day released");
        return made;
    }

    /** Beside a running server, whose worker may hold the lease and do part of it. */
    private void releaseAll() throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (releases.publishPast() > 0 || releases.status().waiting() > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the releases are not done after " + PATIENCE);
            }
        }
    }

    /** Lets the owner write past policies and triggers: what the demo tells has already happened. */
    private static void open(Connection connection, List<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("call kernel.backfill('" + table + "')");
                statement.execute("alter table " + table + " disable trigger user");
            }
        }
    }

    private static void close(Connection connection, List<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("call kernel.end_backfills()");
        }
    }

    private static void discardReleases(Connection connection, DemoPlan plan) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : RELEASED) {
                statement.execute("alter table " + table + " no force row level security");
                statement.execute("alter table " + table + " disable trigger user");
            }
            for (String table : RELEASED) {
                statement.execute("delete from " + table);
            }
            for (String table : RELEASED) {
                statement.execute("alter table " + table + " enable trigger user");
                statement.execute("alter table " + table + " force row level security");
            }
            statement.execute("update kernel.volunteer_sets set released_on = released_on - 1");
        }
        try (var statement = connection.prepareStatement(
                "update kernel.cell_sets set released_until =" + " kernel.bucket_of(bucket, ? - interval '1 day')")) {
            statement.setObject(1, plan.at().atOffset(java.time.ZoneOffset.UTC));
            statement.execute();
        }
    }
}

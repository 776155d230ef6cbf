package dev.scrim.surface.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas on one database: the one that counts is killed while it does, and the database throws everybody out. */
@Tag("drill")
class ReplicaDrill {

    private static final String SET = "nightlife.scans_by_city";
    private static final String NEWEST = "select max(release) from kernel.editions where view = 'night_pulse'";
    private static final int WAITING = 24;

    @TempDir
    private Path directory;

    private final TestDatabase database;
    private final List<PackagedProgram> replicas = new ArrayList<>();

    ReplicaDrill() throws SQLException {
        database = TestServer.newest().migrated("replicas");
    }

    @Test
    void every_release_is_made_once_and_comes_to_every_client_once() throws Exception {
        var first = start();
        assertThat(first.readiness()).contains("UP");
        Wait.until(() -> number("select count(*) from kernel.editions where view = 'night_pulse'") > 0);
        var followers = new Followers(() -> replicas.get(replicas.size() - 1).port(), 3);

        // a bucket that closed since the server was started has been released, and none is released twice
        database.run("delete from kernel.released_cells where cell_set = '" + SET
                + "'; delete from kernel.releases where cell_set = '" + SET + "'");
        // six hours are due, and the first release of them does not get past this lock
        try (var lock = database.asSuperuser();
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table kernel.releases in exclusive mode");
            database.run("update kernel.cell_sets set released_until = released_until - " + WAITING
                    + " * interval '15 min' where name = '" + SET + "'");
            Wait.until(() -> number("select count(*) from pg_stat_activity where usename = 'releaser'"
                            + " and wait_event_type = 'Lock'")
                    == 1);
            first.kill();
        }
        var second = start();
        assertThat(second.readiness()).contains("UP");
        Wait.until(() -> number("select count(*) from kernel.cell_sets where name = '" + SET
                        + "' and released_until + bucket > now()")
                == 1);
        assertThat(number("select count(*) from kernel.releases where cell_set = '" + SET + "'"))
                .isGreaterThanOrEqualTo(WAITING);
        assertThat(number("""
                        select count(*) from (
                            select bucket - lag(bucket) over (order by id) as step
                            from kernel.releases where cell_set = '%s') s
                        where step <> interval '15 min'""".formatted(SET))).as("none skipped, none repeated").isZero();

        database.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'releaser'");
        release();
        var all = database.seen("select release from kernel.editions where view = 'night_pulse' order by release");
        followers.have(all.lines().map(Long::valueOf).toList(), WAITING);
        for (var replica : replicas) {
            if (replica.isAlive()) {
                replica.terminate();
            }
        }
    }

    /** Has the view shown anew, as after a migration. */
    private void release() throws Exception {
        var before = number(NEWEST);
        database.run("update kernel.editions set outdated = true where view = 'night_pulse' and rows is not null");
        Wait.until(() -> number(NEWEST) > before);
    }

    private PackagedProgram start() {
        var environment = database.environment();
        environment.put("SCRIM_WORKERS_ENABLED", "true");
        environment.put("SCRIM_RELEASE_TICK", "1s");
        environment.put("SCRIM_RELEASE_MOST_PER_TICK", "5");
        var replica = PackagedProgram.start(directory, environment);
        replicas.add(replica);
        return replica;
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(database.seen(query));
    }
}

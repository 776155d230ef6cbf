package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import dev.scrim.kernel.caller.SqlWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who releases, when, and what a crash leaves. */
class CellsTest {

    private static final Instant FIVE_HOURS_LATER = Trial.OPENING.plus(Duration.ofHours(5));
    private static final String BY_QUARTER = """
            select string_agg(to_char(bucket at time zone 'UTC', 'HH24:MI'), ' ' order by id)
            from kernel.releases where cell_set = 'trial.by_place_and_kind'""";
    private static final String TWENTY_QUARTERS = "10:00 10:15 10:30 10:45 11:00 11:15 11:30 11:45 12:00 12:15 "
            + "12:30 12:45 13:00 13:15 13:30 13:45 14:00 14:15 14:30 14:45";

    private final Publication publication = new Publication(Trial.SECRET);
    private Trial trial;

    @BeforeEach
    void declare() throws SQLException {
        trial = Trial.fresh("release_cells");
    }

    @AfterEach
    void leave() {
        trial.close();
    }

    @Test
    void after_an_outage_every_bucket_comes_once_and_in_order() throws SQLException {
        trial.crowd(30, "attic", "came", Trial.OPENING.plus(Duration.ofMinutes(50)));
        var round = trial.worker(publication).make(FIVE_HOURS_LATER, Trial.MANY);
        assertThat(round.failed()).isEmpty();
        assertThat(round.made()).hasSize(25);
        assertThat(trial.database().seen(BY_QUARTER)).isEqualTo(TWENTY_QUARTERS);
        assertThat(trial.database().seen("select string_agg(id::text, ' ' order by id) from kernel.releases"))
                .isEqualTo(String.join(
                        " ",
                        IntStream.rangeClosed(1, 25).mapToObj(String::valueOf).toList()));
        var published = """
                select cell::text || ' ' || to_char(bucket at time zone 'UTC', 'HH24:MI')
                from kernel.released_cells where cell_set = 'trial.by_place_and_kind'""";
        assertThat(trial.database().seen(published)).isEqualTo("{\"kind\": \"came\", \"place\": \"attic\"} 10:45");
        assertThat(trial.worker(publication).make(FIVE_HOURS_LATER, Trial.MANY).made())
                .isEmpty();
    }

    @Test
    void two_workers_at_once_release_each_bucket_once() throws Exception {
        trial.crowd(30, "attic", "came", Trial.OPENING.plus(Duration.ofMinutes(50)));
        var threads = Executors.newFixedThreadPool(2);
        Callable<Integer> untilAllIsDone = () -> {
            var made = 0;
            while (trial.number("select count(*) from kernel.releases") < 25) {
                made += trial.worker(publication)
                        .make(FIVE_HOURS_LATER, 3)
                        .made()
                        .size();
            }
            return made;
        };
        var made = 0;
        for (var worker : threads.invokeAll(List.of(untilAllIsDone, untilAllIsDone))) {
            made += worker.get();
        }
        threads.shutdown();
        assertThat(made).isEqualTo(25);
        assertThat(trial.database().seen(BY_QUARTER)).isEqualTo(TWENTY_QUARTERS);
    }

    @Test
    void who_finds_the_lease_taken_leaves_at_once() throws SQLException {
        try (var other = trial.database().asSuperuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select id from kernel.release_lease for update");
            assertThat(trial.worker(publication)
                            .make(FIVE_HOURS_LATER, Trial.MANY)
                            .made())
                    .isEmpty();
            other.rollback();
        }
        assertThat(trial.worker(publication).make(FIVE_HOURS_LATER, Trial.MANY).made())
                .hasSize(25);
    }

    @Test
    void a_worker_killed_in_the_middle_leaves_nothing_and_the_next_takes_over() throws SQLException {
        trial.crowd(30, "attic", "came", Trial.OPENING);
        var killed = new AtomicBoolean();
        ReleaseTransactions killing = new ReleaseTransactions() {
            @Override
            public <T> T one(SqlWork<T> work) throws SQLException {
                return trial.transactions().one(connection -> {
                    var done = work.run(connection);
                    if (!killed.getAndSet(true)) {
                        trial.database().run("select pg_terminate_backend(%d)".formatted(backend(connection)));
                    }
                    return done;
                });
            }
        };
        var firstClosed = Trial.OPENING.plus(Duration.ofMinutes(15));
        var round = trial.worker(killing, publication).make(firstClosed, Trial.MANY);
        assertThat(round.made()).isEmpty();
        assertThat(round.failed()).containsExactly("trial.by_place_and_kind");
        for (var table : new String[] {"releases", "released_cells", "counted_people"}) {
            assertThat(trial.number("select count(*) from kernel." + table)).isZero();
        }
        assertThat(trial.worker(publication).make(firstClosed, Trial.MANY).made())
                .containsExactly(new Bucket("trial.by_place_and_kind", Trial.OPENING));
        assertThat(trial.number("select count(*) from kernel.counted_people")).isEqualTo(30);
    }

    private static int backend(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Test
    void a_set_that_fails_holds_no_other_up_and_is_made_good_later() throws SQLException {
        trial.asMigrator("revoke select on trial.contributions from aggregator");
        var round = trial.worker(publication).make(FIVE_HOURS_LATER, Trial.MANY);
        assertThat(round.failed()).containsExactly("trial.by_place_and_kind");
        assertThat(round.made())
                .extracting(Bucket::set)
                .containsOnly("trial.by_place")
                .hasSize(5);
        trial.asMigrator("grant select on trial.contributions to aggregator");
        assertThat(trial.worker(publication).make(FIVE_HOURS_LATER, Trial.MANY).made())
                .hasSize(20);
        assertThat(trial.database().seen(BY_QUARTER)).isEqualTo(TWENTY_QUARTERS);
    }

    @Test
    void only_a_closed_bucket_is_released() throws SQLException {
        var worker = trial.worker(publication);
        assertThat(worker.make(Trial.OPENING.plus(Duration.ofMinutes(15)).minusMillis(1), Trial.MANY)
                        .made())
                .isEmpty();
        assertThat(worker.make(Trial.OPENING.plus(Duration.ofMinutes(15)), Trial.MANY)
                        .made())
                .containsExactly(new Bucket("trial.by_place_and_kind", Trial.OPENING));
    }

    @Test
    void the_last_hour_is_the_sum_of_the_last_four_buckets() throws SQLException {
        for (var quarter = 0; quarter < 6; quarter++) {
            trial.crowd(40, "attic", "came", Trial.OPENING.plus(Duration.ofMinutes(15L * quarter + 1)));
        }
        trial.worker(publication).make(Trial.OPENING.plus(Duration.ofMinutes(90)), Trial.MANY);
        var published = trial.number("""
                select sum(people) from kernel.released_cells
                where cell_set = 'trial.by_place_and_kind' and bucket >= '2026-01-05 10:30+00'""");
        assertThat(trial.number("select people from kernel.last_hour where cell_set = 'trial.by_place_and_kind'"))
                .isEqualTo(published)
                .isBetween(100L, 220L);
    }

    @Test
    void who_counted_is_forgotten_after_an_hour() throws SQLException {
        trial.crowd(30, "attic", "came", Trial.OPENING);
        var worker = trial.worker(publication);
        worker.make(Trial.OPENING.plus(Duration.ofMinutes(60)), Trial.MANY);
        assertThat(trial.number("select count(*) from kernel.counted_people")).isEqualTo(30);
        worker.make(Trial.OPENING.plus(Duration.ofMinutes(75)), Trial.MANY);
        assertThat(trial.number("select count(*) from kernel.counted_people")).isZero();
    }

    @Test
    void nobody_changes_or_takes_back_what_was_released() throws SQLException {
        trial.crowd(30, "attic", "came", Trial.OPENING);
        trial.worker(publication).make(FIVE_HOURS_LATER, Trial.MANY);
        for (var change : new String[] {
            "update kernel.released_cells set people = 500", "delete from kernel.released_cells",
            "update kernel.releases set bucket = bucket + interval '1 day'", "delete from kernel.releases"
        }) {
            assertThatThrownBy(() ->
                            trial.transactions().one(c -> c.createStatement().execute(change)))
                    .hasMessageContaining("permission denied");
            try (var superuser = trial.database().asSuperuser();
                    var statement = superuser.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
            }
        }
    }
}

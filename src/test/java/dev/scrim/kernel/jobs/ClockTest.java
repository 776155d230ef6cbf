package dev.scrim.kernel.jobs;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;

import static org.assertj.core.api.Assertions.assertThat;

/** What modules named with kernel.by_clock is queued by the clock, once each, and done. */
@QuarkusTest
class ClockTest {

    @Inject
    Clock clock;

    @Inject
    ClockFunction function;

    @Inject
    LoginTransactions transactions;

    @BeforeEach
    void nothing_waits() throws SQLException {
        AppDatabase.current().run("delete from kernel.scheduled_tasks");
    }

    @Test
    void every_function_waits_once() throws SQLException {
        run(clock, "");
        run(clock, "");
        assertThat(AppDatabase.current()
                        .seen("select string_agg(task_instance, ' ' order by task_instance)"
                                + " from kernel.scheduled_tasks where task_name = '" + ClockFunction.NAME + "'"))
                .isEqualTo(AppDatabase.current()
                        .seen("select string_agg(function, ' ' order by function) from kernel.clock_functions"))
                .contains("nightlife.expire_beacons(integer)", "commerce.expire_orders(integer)");
    }

    @Test
    void a_function_does_all_there_is_to_do() throws SQLException {
        var host = AppDatabase.current().person();
        var slug = "over-" + UUID.randomUUID();
        AppDatabase.current()
                .run("insert into nightlife.beacons (slug, title, type, city_id, host_type, creator_id, status,"
                        + " start_at, end_at) select '" + slug + "-' || n, 'Over', 'event', 'london', 'venue', '"
                        + host + "', 'live', now() - interval '2 hours', now() - interval '1 hour'"
                        + " from generate_series(1, 1200) n");
        run(function, "nightlife.expire_beacons(integer)");
        assertThat(AppDatabase.current()
                        .seen("select count(*) from nightlife.beacons where slug like '" + slug
                                + "%' and status = 'expired'"))
                .isEqualTo("1200");
    }

    @Test
    void what_is_not_in_the_list_is_not_called() {
        var began = System.nanoTime();
        run(function, "pg_catalog.pg_sleep(integer)");
        run(function, "nonsense");
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }

    private void run(Job job, String key) {
        transactions.inTransaction(Caller.system(Login.SERVER, "service_role", "a test"), connection -> {
            job.run(connection, key, "");
            return true;
        });
    }
}

package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What one release costs after much or little history, with the same two thousand people in its bucket. */
@Tag("bench")
class TickBenchTest {

    private static final Logger LOG = Logger.getLogger(TickBenchTest.class);
    private static final int TICKS = 9;
    private static final String VIEW = """
            set scrim.module = 'trial';
            create view api.crowds as
                select h.cell ->> 'place' as place, h.cell ->> 'kind' as kind, h.people
                from kernel.last_hour h where h.cell_set = 'trial.by_place_and_kind';
            comment on view api.crowds is 'How full places are.';
            call kernel.publish('api.crowds', 'ours', '{anon}', '{trial.by_place_and_kind}', key => '{place,kind}')""";
    private static final String HISTORY = """
            insert into trial.acts (person_id, place, kind, at)
            select p.id, 'place ' || n %% 100, 'came', timestamptz '%s' - n * interval '200 ms'
            from generate_series(%d, %d) n join crowd p on p.place = n %% 2000""";
    private static final String BUCKET = """
            insert into trial.acts (person_id, place, kind, at)
            select p.id, 'place ' || p.place %% 100, 'came', timestamptz '%s' + p.place * interval '0.4 s'
            from crowd p""";

    @Test
    void a_tick_costs_what_its_bucket_costs() throws SQLException {
        try (var trial = Trial.fresh("tick")) {
            trial.asMigrator(VIEW);
            trial.database().run("""
                    create table crowd as select gen_random_uuid() as id, n as place from generate_series(0, 1999) n;
                    insert into identity.people (id, created_at) select id, '2025-01-01' from crowd""");
            var worker = trial.worker(new Publication(Trial.SECRET));
            var first = Trial.OPENING;
            var smallest = 0.0;
            for (var rows = new int[] {0, 100_000}; rows[1] <= 10_000_000; rows = new int[] {rows[1], 10 * rows[1]}) {
                trial.database().run(HISTORY.formatted(Trial.OPENING, rows[0] + 1, rows[1]));
                trial.database().run("analyze trial.acts");
                var times = new double[TICKS];
                for (var tick = 0; tick < TICKS; tick++) {
                    // an hour apart, so that everybody counts in each
                    trial.database().run(BUCKET.formatted(first));
                    worker.make(first.plus(Duration.ofMinutes(14)), Trial.MANY);
                    times[tick] = time(worker, first.plus(Duration.ofMinutes(15)));
                    first = first.plus(Duration.ofMinutes(60));
                }
                Arrays.sort(times);
                var median = times[TICKS / 2];
                smallest = smallest == 0 ? median : smallest;
                LOG.infof("%,d acts of history: a tick takes %.1f ms, %.2f times", rows[1], median, median / smallest);
                assertThat(median / smallest).isLessThan(3);
            }
        }
    }

    private static double time(Releases worker, Instant now) throws SQLException {
        var began = System.nanoTime();
        assertThat(worker.make(now, 1).made()).hasSize(1);
        return (System.nanoTime() - began) / 1e6;
    }
}

package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The worker against the model on random nights, and the checker against workers with one rule broken on purpose. */
class ReleaseModelTest {

    private static final String COUNT = "R__function_count_bucket.sql";
    private static final String NEXT = "R__function_next_bucket.sql";
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_worker_does_what_the_contract_says(long seed) throws SQLException {
        var trial = Trial.fresh("release_model");
        try (var night = new RandomNight(trial, seed)) {
            assertThat(new Checker(trial, night).faultsOf(STEPS, new Publication(Trial.SECRET), t -> {}))
                    .isEmpty();
        }
        // or the night proved nothing
        assertThat(Integer.parseInt(trial.database().seen("select count(*) from kernel.released_cells")))
                .isGreaterThan(40);
        assertThat(Integer.parseInt(
                        trial.database().seen("select count(distinct cell_set) from kernel.released_cells")))
                .isEqualTo(2);
    }

    /** A rule of counting that is not kept, and the rule the checker says is broken. */
    record BrokenScript(String script, String original, String replacement, String caughtAs) {}

    static List<BrokenScript> brokenScripts() {
        return List.of(
                new BrokenScript(COUNT, "having count(*) >= $6", "having count(*) >= $6 - 1", "left the database"),
                new BrokenScript(
                        COUNT,
                        "and not exists (select from kernel.counted_people b"
                                + " where b.cell_set = $4 and b.person_id = c.%2$I)",
                        "",
                        "counted"),
                new BrokenScript(COUNT, "- interval '1 hour'", "- interval '45 min'", "counted"),
                new BrokenScript(COUNT, "group by 1, 2", "group by 1, 2, c.%3$I", "counted"),
                new BrokenScript(COUNT, "t.place <= $5", "t.place <= $5 + 1", "counted"),
                new BrokenScript(COUNT, "order by t.at, t.cell", "order by t.at desc, t.cell", "counted"),
                new BrokenScript(COUNT, "(p.barred_at is null or $7) and", "", "counted"),
                new BrokenScript(COUNT, "p.erased_at is null", "true", "counted"),
                new BrokenScript(COUNT, "p.created_at <= $1 - $3", "$3 is not null", "counted"),
                new BrokenScript(COUNT, "c.%3$I < $1 + $2", "c.%3$I <= $1 + $2", "counted"),
                new BrokenScript(COUNT, "c.%3$I >= $1 and", "c.%3$I > $1 and", "counted"),
                new BrokenScript(NEXT, "s.released_until + s.bucket <= as_of", "s.released_until <= as_of", "order"),
                new BrokenScript(
                        NEXT,
                        "select s.name, s.released_until",
                        "select s.name, greatest(s.released_until," + " kernel.bucket_of(s.bucket, as_of) - s.bucket)",
                        "order"),
                new BrokenScript(
                        NEXT, "order by s.released_until, s.name", "order by s.name, s.released_until", "order"));
    }

    @ParameterizedTest
    @MethodSource("brokenScripts")
    void a_broken_rule_of_counting_is_caught(BrokenScript broken) throws SQLException {
        var trial = Trial.fresh("release_model");
        trial.alter(broken.script(), broken.original(), broken.replacement());
        assertCaught(trial, new Publication(Trial.SECRET), t -> {}, broken.caughtAs());
    }

    @Test
    void fresh_noise_is_caught() throws SQLException {
        var random = new Random(5);
        var fresh = new Publication(Trial.SECRET) {
            @Override
            List<Cell> of(Contract contract, Bucket bucket, List<Cell> counted) {
                return super.of(contract, new Bucket(bucket.set(), Instant.ofEpochSecond(random.nextInt())), counted);
            }
        };
        assertCaught(Trial.fresh("release_model"), fresh, t -> {}, "published");
    }

    @Test
    void a_missing_margin_is_caught() throws SQLException {
        var generous = new Publication(Trial.SECRET) {
            @Override
            List<Cell> of(Contract contract, Bucket bucket, List<Cell> counted) {
                var lower = new Contract(
                        contract.cellSet(),
                        contract.k() - contract.margin(),
                        contract.base(),
                        contract.epsilon(),
                        contract.margin());
                return super.of(lower, bucket, counted);
            }
        };
        assertCaught(Trial.fresh("release_model"), generous, t -> {}, "published");
    }

    @Test
    void true_counts_are_caught() throws SQLException {
        var naked = new Publication(Trial.SECRET) {
            @Override
            List<Cell> of(Contract contract, Bucket bucket, List<Cell> counted) {
                return counted;
            }
        };
        assertCaught(Trial.fresh("release_model"), naked, t -> {}, "published");
    }

    @Test
    void a_corrected_count_is_caught() throws SQLException {
        var trial = Trial.fresh("release_model");
        trial.asMigrator("drop trigger kernel_append_only on kernel.released_cells");
        assertCaught(
                trial,
                new Publication(Trial.SECRET),
                t -> t.database().run("update kernel.released_cells set people = people + 5 where people = 5"),
                "recomputed");
    }

    @Test
    void a_bucket_that_is_to_be_released_again_is_refused_and_caught() throws SQLException {
        assertCaught(
                Trial.fresh("release_model"),
                new Publication(Trial.SECRET),
                t -> t.database().run("update kernel.cell_sets set released_until = released_until - bucket"),
                "failed");
    }

    private static void assertCaught(Trial trial, Publication publication, Checker.Sabotage sabotage, String as)
            throws SQLException {
        try (trial;
                var night = new RandomNight(trial, 1)) {
            assertThat(new Checker(trial, night).faultsOf(STEPS, publication, sabotage))
                    .anyMatch(fault -> fault.startsWith(as + ": "));
        }
    }
}

package dev.scrim.kernel.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class NoiseTest {

    private static final String SECRET = "bm9pc2Ugc2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXM=";
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final int DRAWS = 100_000;
    private final Noise noise = new Noise(ReleaseSecret.ofBase64(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "1"})
    void noise_is_two_sided_geometric(String epsilon) {
        var seen = drawn(epsilon);
        var q = Math.exp(-Double.parseDouble(epsilon));
        var chiSquare = 0.0;
        var groups = 0;
        var rest = (double) DRAWS;
        var restSeen = DRAWS;
        for (var n : IntStream.rangeClosed(-60, 60).toArray()) {
            var expected = DRAWS * (1 - q) / (1 + q) * Math.pow(q, Math.abs(n));
            if (expected >= 20) {
                chiSquare += Math.pow(seen.getOrDefault(n, 0) - expected, 2) / expected;
                groups++;
                rest -= expected;
                restSeen -= seen.getOrDefault(n, 0);
            }
        }
        chiSquare += Math.pow(restSeen - rest, 2) / rest;
        // five standard deviations of a chi-square with that many degrees of freedom
        assertThat(chiSquare).isLessThan(groups + 5 * Math.sqrt(2.0 * groups));
    }

    @Test
    void noise_is_symmetric() {
        var seen = drawn("0.5");
        var sum = seen.entrySet().stream()
                .mapToLong(e -> (long) e.getKey() * e.getValue())
                .sum();
        assertThat(sum / (double) DRAWS).isCloseTo(0, within(5 * Math.sqrt(7.84 / DRAWS)));
        for (var n = 1; n <= 6; n++) {
            int above = seen.get(n);
            int below = seen.get(-n);
            assertThat((double) above - below).isCloseTo(0, within(5 * Math.sqrt(above + below)));
        }
    }

    @Test
    void neighbouring_noises_differ_in_probability_by_e_to_the_epsilon_at_most() {
        var seen = drawn("0.5");
        for (var n = -8; n < 8; n++) {
            double here = seen.get(n);
            double next = seen.get(n + 1);
            var samplingError = 5 * Math.sqrt(1 / here + 1 / next);
            assertThat(Math.abs(Math.log(here / next))).isLessThan(0.5 + samplingError);
        }
    }

    @Test
    void threshold_is_rounded_up_so_that_the_ratio_never_exceeds_the_promise() {
        // ⌈e^(-1)·2^64⌉ and ⌈e^(-1/2)·2^64⌉, computed elsewhere to 80 digits
        assertThat(Long.toUnsignedString(Noise.threshold(BigDecimal.ONE))).isEqualTo("6786177901268885275");
        assertThat(Long.toUnsignedString(Noise.threshold(new BigDecimal("0.5"))))
                .isEqualTo("11188515852577165300");
    }

    @Test
    void one_cell_of_one_bucket_has_one_noise_for_ever() {
        var contract = contract("0.1");
        var bucket = new Bucket("trial.noise", START);
        var again = new Noise(ReleaseSecret.ofBase64(SECRET));
        var noises = IntStream.range(0, 500)
                .mapToObj(i -> noise.of(contract, bucket).applyAsInt("c" + i))
                .toList();
        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> again.of(contract, bucket).applyAsInt("c" + i)))
                .containsExactlyElementsOf(noises);
    }

    @Test
    void noise_depends_on_secret_set_bucket_and_cell() {
        var other = new Noise(ReleaseSecret.ofBase64("YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzLCAzMiBieXQ="));
        var differences = new int[4];
        for (var i = 0; i < 200; i++) {
            var cell = "c" + i;
            var bucket = new Bucket("trial.noise", START);
            var here = noise.of(contract("0.1"), bucket).applyAsInt(cell);
            var renamed = new Contract("trial.other", 5, 5, new BigDecimal("0.1"), 2);
            differences[0] += other.of(contract("0.1"), bucket).applyAsInt(cell) != here ? 1 : 0;
            differences[1] += noise.of(renamed, bucket).applyAsInt(cell) != here ? 1 : 0;
            differences[2] += noise.of(contract("0.1"), new Bucket("trial.noise", START.plusSeconds(900)))
                                    .applyAsInt(cell)
                            != here
                    ? 1
                    : 0;
            differences[3] += noise.of(contract("0.1"), bucket).applyAsInt(cell + "'") != here ? 1 : 0;
        }
        // two draws agree with probability 0.05 or less
        assertThat(Arrays.stream(differences).min().getAsInt()).isGreaterThan(150);
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> ReleaseSecret.ofBase64("c2hvcnQ=")).hasMessageContaining("at least 32 bytes");
        assertThatThrownBy(() -> ReleaseSecret.ofBase64("no base64!"))
                .hasMessageNotContaining("no base64!")
                .hasNoCause();
    }

    private TreeMap<Integer, Integer> drawn(String epsilon) {
        var contract = contract(epsilon);
        var bucket = new Bucket("trial.noise", START);
        var seen = new TreeMap<Integer, Integer>();
        var drawn = noise.of(contract, bucket);
        for (var i = 0; i < DRAWS; i++) {
            seen.merge(drawn.applyAsInt("cell " + i), 1, Integer::sum);
        }
        return seen;
    }

    private static Contract contract(String epsilon) {
        return new Contract("trial.noise", 5, 5, new BigDecimal(epsilon), 2);
    }
}

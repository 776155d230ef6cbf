package dev.scrim.kernel.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationTest {

    private static final ReleaseSecret SECRET =
            ReleaseSecret.ofBase64("cHVibGljYXRpb24gc2VjcmV0IG9mIHRoZSB0ZXN0cywgMzI=");
    private static final Bucket BUCKET = new Bucket("trial.cells", Instant.parse("2026-01-05T10:00:00Z"));
    private final Publication publication = new Publication(SECRET);
    private final Noise noise = new Noise(SECRET);

    @Test
    void no_noise_lifts_a_cell_of_fewer_than_k_people() {
        var contract = new Contract("trial.cells", 5, 5, new BigDecimal("0.1"), 2);
        var four =
                IntStream.range(0, 10_000).mapToObj(i -> new Cell("c" + i, 4)).toList();
        var drawn = noise.of(contract, BUCKET);
        assertThat(four.stream().filter(c -> 4 + drawn.applyAsInt(c.key()) >= 7))
                .hasSizeGreaterThan(1000);
        assertThat(publication.of(contract, BUCKET, four)).isEmpty();
    }

    @Test
    void every_cell_is_gone_or_its_noisy_count_rounded() {
        var contract = new Contract("trial.cells", 5, 5, new BigDecimal("0.5"), 2);
        var counted = IntStream.range(0, 5_000)
                .mapToObj(i -> new Cell("c" + i, 5 + i % 20))
                .toList();
        var published =
                publication.of(contract, BUCKET, counted).stream().collect(Collectors.toMap(Cell::key, Cell::people));
        var drawn = noise.of(contract, BUCKET);
        for (var cell : counted) {
            var noisy = cell.people() + drawn.applyAsInt(cell.key());
            if (noisy < 7) {
                assertThat(published).doesNotContainKey(cell.key());
            } else {
                assertThat(published.get(cell.key())).isEqualTo((int) Math.floor(noisy / 5.0 + 0.5) * 5);
            }
        }
        assertThat(published).hasSizeBetween(3_000, 4_900);
    }

    @ParameterizedTest
    @CsvSource({"5,7,5", "5,8,10", "10,14,10", "10,15,20", "6,9,12", "7,10,7", "7,11,14"})
    void halves_are_rounded_up(int base, int noisy, int published) {
        assertThat(withoutNoise(5, base, noisy)).containsExactly(new Cell("c", published));
    }

    @Test
    void what_rounds_to_nothing_is_gone() {
        assertThat(withoutNoise(5, 25, 12)).isEmpty();
        assertThat(withoutNoise(5, 25, 13)).containsExactly(new Cell("c", 25));
    }

    /** Publishes the count that the noise of some cell turns into the wanted one. */
    private List<Cell> withoutNoise(int k, int base, int noisy) {
        var contract = new Contract("trial.cells", k, base, new BigDecimal("0.5"), 2);
        var drawn = noise.of(contract, BUCKET);
        var key = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "c" + i)
                .filter(c -> drawn.applyAsInt(c) == 0)
                .findFirst()
                .orElseThrow();
        return publication.of(contract, BUCKET, List.of(new Cell(key, noisy))).stream()
                .map(c -> new Cell("c", c.people()))
                .toList();
    }
}

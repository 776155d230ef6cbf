package dev.scrim.kernel.release;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * Hides one person's presence in a count: two-sided geometric noise, P(n) proportional to e^(-ε|n|). It is sticky: one
 * bucket of one cell has one noise for ever, so that asking again averages nothing away.
 *
 * <p>The noise is the difference of two geometric numbers. Each is the number of times in a row that a word of 64
 * pseudo-random bits is below ⌈e^(-ε)·2^64⌉. There is no floating point in it, whose gaps betray the true count, and
 * rounding the threshold up keeps the ratio of neighbouring probabilities at or under e^ε.
 */
final class Noise {

    private static final MathContext PRECISION = new MathContext(60);
    private static final BigDecimal WORDS = BigDecimal.valueOf(2).pow(64);
    private static final String PURPOSE = "scrim release noise 1";

    private final ReleaseSecret secret;
    private final Map<BigDecimal, Long> thresholds = new ConcurrentHashMap<>();

    Noise(ReleaseSecret secret) {
        this.secret = secret;
    }

    /** The noise of each cell of a bucket, by the cell's key. */
    ToIntFunction<String> of(Contract contract, Bucket bucket) {
        long threshold = thresholds.computeIfAbsent(contract.epsilon(), Noise::threshold);
        return cell -> {
            var words = new Words(contract.cellSet(), cell, bucket);
            return geometric(words, threshold) - geometric(words, threshold);
        };
    }

    private static int geometric(Words words, long threshold) {
        var successes = 0;
        while (Long.compareUnsigned(words.next(), threshold) < 0) {
            successes++;
        }
        return successes;
    }

    /** ⌈e^(-ε)·2^64⌉ as an unsigned word; for ε between 0.01 and 1, which the contract demands. */
    static long threshold(BigDecimal epsilon) {
        if (epsilon.compareTo(new BigDecimal("0.01")) < 0 || epsilon.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("epsilon " + epsilon + " is not between 0.01 and 1");
        }
        var term = BigDecimal.ONE;
        var sum = term;
        for (var n = 1; term.abs().compareTo(new BigDecimal("1e-50")) > 0; n++) {
            term = term.multiply(epsilon.negate()).divide(BigDecimal.valueOf(n), PRECISION);
            sum = sum.add(term);
        }
        return sum.multiply(WORDS)
                .setScale(0, RoundingMode.CEILING)
                .toBigInteger()
                .longValue();
    }

    /** An endless row of words that only the secret can tell. */
    private final class Words {

        private final String set;
        private final String cell;
        private final Bucket bucket;
        private int blocks;
        private ByteBuffer block = ByteBuffer.allocate(0);

        Words(String set, String cell, Bucket bucket) {
            this.set = set;
            this.cell = cell;
            this.bucket = bucket;
        }

        long next() {
            if (!block.hasRemaining()) {
                var second = Long.toString(bucket.start().getEpochSecond());
                block = ByteBuffer.wrap(secret.drawn(PURPOSE, set, cell, second, Integer.toString(blocks++)));
            }
            return block.getLong();
        }
    }
}

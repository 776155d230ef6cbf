package dev.scrim.kernel.caller;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.scrim.kernel.crypto.Sha256;

/**
 * Remembers for half a minute what was verified, so that a client that asks often has its signature verified seldom. It
 * is known by its hash: tokens themselves are not kept. What was refused is not remembered.
 */
// the library makes its classes by name; these are those of a cache that is bounded by weight
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
final class VerifiedTokens {

    /** How long a token is believed after its issuer has withdrawn the key it was signed with. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long BYTES_AT_MOST = 16L * 1024 * 1024;
    private static final int BYTES_OF_A_CLAIM = 200;

    private final InstantSource clock;
    private final Cache<ByteBuffer, Remembered> tokens = Caffeine.newBuilder()
            .maximumWeight(BYTES_AT_MOST)
            .<ByteBuffer, Remembered>weigher((hash, remembered) -> remembered.weight())
            .build();

    /** @param weight about how many bytes it takes */
    private record Remembered(VerifiedToken token, Instant until, int weight) {}

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
    }

    Optional<VerifiedToken> find(String token) {
        var remembered = tokens.getIfPresent(hash(token));
        return remembered != null && clock.instant().isBefore(remembered.until())
                ? Optional.of(remembered.token())
                : Optional.empty();
    }

    /** @param end after which its issuer does not stand by it any more */
    void remember(String token, VerifiedToken verified, Instant end) {
        var latest = clock.instant().plus(LONGEST);
        var weight = BYTES_OF_A_CLAIM * (1 + verified.claims().size()) + token.length();
        tokens.put(hash(token), new Remembered(verified, end.isBefore(latest) ? end : latest, weight));
    }

    private static ByteBuffer hash(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }
}

package dev.scrim.kernel.caller;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was verified is believed for half a minute, and never longer than its issuer stands by it. */
class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final VerifiedToken SOMEBODY = new VerifiedToken(
            Login.AUTHENTICATOR, "authenticated", Optional.of(UUID.randomUUID()), Map.of("role", "authenticated"));

    private Instant now = NOON;
    private final VerifiedTokens tokens = new VerifiedTokens(() -> now);

    @Test
    void a_token_is_known_for_half_a_minute() {
        tokens.remember("a.b.c", SOMEBODY, NOON.plusSeconds(3600));
        now = NOON.plusSeconds(29);
        assertThat(tokens.find("a.b.c")).contains(SOMEBODY);
        now = NOON.plusSeconds(30);
        assertThat(tokens.find("a.b.c")).isEmpty();
    }

    @Test
    void a_token_is_not_known_after_its_end() {
        tokens.remember("a.b.c", SOMEBODY, NOON.plusSeconds(5));
        now = NOON.plusSeconds(4);
        assertThat(tokens.find("a.b.c")).contains(SOMEBODY);
        now = NOON.plusSeconds(5);
        assertThat(tokens.find("a.b.c")).isEmpty();
    }

    @Test
    void a_token_that_differs_in_one_character_is_another() {
        tokens.remember("a.b.c", SOMEBODY, NOON.plusSeconds(3600));
        assertThat(tokens.find("a.b.d")).isEmpty();
        assertThat(tokens.find("a.b.c ")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }
}

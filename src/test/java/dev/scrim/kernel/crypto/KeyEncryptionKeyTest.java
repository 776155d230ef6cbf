package dev.scrim.kernel.crypto;

import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.Secret;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyEncryptionKeyTest {

    private static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private record Settings(Optional<String> name, Optional<Secret<String>> secret) implements KekSettings {}

    @Test
    void production_does_not_start_without_a_key() {
        var key = new KeyEncryptionKey(settings("", ""), LaunchMode.NORMAL);
        assertThatThrownBy(() -> key.start(null, true)).hasMessageContaining("SCRIM_KEK_SECRET");
        key.start(null, false);
    }

    @Test
    void half_a_key_is_none() {
        for (var mode : LaunchMode.values()) {
            assertThatThrownBy(() -> new KeyEncryptionKey(settings("2026-01", ""), mode))
                    .hasMessageContaining("SCRIM_KEK");
            assertThatThrownBy(() -> new KeyEncryptionKey(settings("", SECRET), mode))
                    .hasMessageContaining("SCRIM_KEK");
            assertThatThrownBy(() -> new KeyEncryptionKey(settings("a:b", SECRET), mode))
                    .hasMessageContaining("SCRIM_KEK");
            assertThatThrownBy(() -> new KeyEncryptionKey(settings("a", "c2hvcnQ="), mode))
                    .hasMessageContaining("SCRIM_KEK")
                    .hasMessageNotContaining("c2hvcnQ=");
        }
    }

    @Test
    void a_whole_key_is_handed_on() {
        var key = new KeyEncryptionKey(settings("2026-01", SECRET), LaunchMode.NORMAL);
        key.start(null, true);
        assertThat(key.setting()).isEqualTo("2026-01:" + SECRET);
    }

    private static Settings settings(String name, String secret) {
        return new Settings(
                Optional.of(name).filter(n -> !n.isEmpty()),
                Optional.of(secret).filter(s -> !s.isEmpty()).map(s -> () -> s));
    }
}

package dev.scrim.kernel.crypto;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;

/** The key-encryption key of the audit log: without it, nobody can unwrap the keys that seal personal values. */
@ConfigMapping(prefix = "scrim.kek")
interface KekSettings {

    /**
     * Its name: up to 40 letters, digits, hyphens and underscores. Stored beside what it wraps, so that another key can
     * take over under another name.
     */
    Optional<String> name();

    /** 32 random bytes in base64. Who loses it can never again read what the audit log has sealed. */
    Optional<Secret<String>> secret();
}

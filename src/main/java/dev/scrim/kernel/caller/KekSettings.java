package dev.scrim.kernel.caller;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The key-encryption key of the audit log: without it, nobody can unwrap the keys that seal personal values. */
@ConfigMapping(prefix = "scrim.kek")
interface KekSettings {

    /** Its name, stored beside what it wraps, so that it can be changed. */
    Optional<String> name();

    /** 32 random bytes, base64. */
    Optional<String> secret();
}

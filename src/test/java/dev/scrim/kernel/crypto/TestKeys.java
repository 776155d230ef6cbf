package dev.scrim.kernel.crypto;

import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.Secret;

/** Keys for tests of other packages. */
public final class TestKeys {

    private TestKeys() {}

    /** One of its own, which is gone with the process. */
    public static KeyEncryptionKey passing() {
        return new KeyEncryptionKey(new None(Optional.empty(), Optional.empty()), LaunchMode.TEST);
    }

    private record None(Optional<String> name, Optional<Secret<String>> secret) implements KekSettings {}
}

package dev.scrim.kernel.caller;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The issuer of people's tokens: the roles anon and authenticated, nothing else. */
@ConfigMapping(prefix = "scrim.tokens")
interface TokenSettings extends IssuerSettings {

    /** A shared secret of at least 32 bytes: allows HS256, which is otherwise refused. */
    Optional<String> secret();
}

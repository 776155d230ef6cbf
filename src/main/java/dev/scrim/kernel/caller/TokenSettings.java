package dev.scrim.kernel.caller;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;

/** The issuer of people's tokens: the roles anon and authenticated, nothing else. */
@ConfigMapping(prefix = "scrim.tokens")
interface TokenSettings extends IssuerSettings {

    /** A secret shared with the issuer, of at least 32 bytes: allows HS256, which is otherwise refused. */
    Optional<Secret<String>> secret();
}

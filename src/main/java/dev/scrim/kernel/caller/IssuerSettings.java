package dev.scrim.kernel.caller;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** One issuer of tokens. Without an issuer, nobody is signed in by it. */
interface IssuerSettings {

    /** The {@code iss} of its tokens; without it, nobody is signed in by this issuer. */
    Optional<String> issuer();

    /** One of these is in the {@code aud} of its tokens. */
    Optional<List<String>> audience();

    /** Its public keys: an {@code https} address, a {@code file:} address or a path. */
    Optional<String> jwksLocation();

    /** The algorithms it signs with; a token signed with another is refused. */
    @WithDefault("ES256,RS256,EdDSA")
    List<String> algorithms();

    /**
     * Whether it makes a token only when somebody signs in, and never renews one without that: then {@code iat}
     * counts as the time of signing in, where the token has neither {@code auth_time} nor an {@code amr} with times.
     */
    @WithDefault("false")
    boolean issuedAtIsSignIn();

    /** How old its keys may become before they are asked for again. */
    @WithDefault("10m")
    Duration refreshEvery();

    /** How often at most a token that names an unknown key makes us ask for the keys. */
    @WithDefault("10s")
    Duration refreshAtMostEvery();

    /** How long the last good keys are trusted while the address does not answer. */
    @WithDefault("24h")
    Duration keepKeys();
}

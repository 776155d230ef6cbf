package dev.scrim.kernel.privacy;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** The server that takes letters to people. */
@ConfigMapping(prefix = "scrim.mail")
interface MailSettings {

    /** Its name; without one no letters are sent, so nobody can show by a code who they are. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    int port();

    /** As whom to sign in; nobody unless said. */
    Optional<String> username();

    /** With which password. */
    Optional<Secret<String>> password();

    /** Whether to insist on an encrypted connection: only a server on this machine can do without. */
    @WithDefault("true")
    boolean startTls();

    /** The address letters come from. */
    @WithDefault("privacy@localhost")
    String from();

    /** Whether letters are written to the log where there is no server: for the first hour, never for real people. */
    @WithDefault("false")
    boolean log();
}

package dev.scrim.kernel.caller;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How long a statement may take, by the role that asks: what a login allows cannot tell its roles apart, so the gate
 * sets it.
 */
@ConfigMapping(prefix = "scrim.statement-timeout")
interface StatementSettings {

    /** Of who is not signed in: short, because it costs nothing to be many of them. */
    @WithDefault("3s")
    Duration anon();

    /** Of who is signed in. */
    @WithDefault("10s")
    Duration authenticated();

    /** Of other servers, which have a service token. */
    @WithDefault("60s")
    Duration serviceRole();

    /** For this role. */
    default Duration timeout(String role) {
        return switch (role) {
            case "anon" -> anon();
            case "authenticated" -> authenticated();
            default -> serviceRole();
        };
    }
}

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

    /** For who is not signed in, and so costs nothing to be many. */
    @WithDefault("3s")
    Duration anon();

    /** For who is signed in. */
    @WithDefault("10s")
    Duration authenticated();

    /** For other servers. */
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

package dev.scrim.kernel.caller;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How long a statement may take: by the role that asks, since what a login allows cannot tell its roles apart, and by
 * what it does. The shorter of the two holds; the gate sets it.
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

    /** Of anybody but a server that reads rows. */
    @WithDefault("5s")
    Duration read();

    /** Of anybody but a server that has all rows counted which match (count=exact). */
    @WithDefault("3s")
    Duration count();

    /** Of anybody but a server that searches (like, ilike, cs, cd): each row is read for it. */
    @WithDefault("2s")
    Duration search();

    /** Of anybody but a server that changes something: a command, or rows through a view. */
    @WithDefault("10s")
    Duration change();

    /** For this role, doing this. */
    default Duration timeout(String role, StatementKind kind) {
        return switch (role) {
            case "anon" -> shorter(anon(), kind);
            case "authenticated" -> shorter(authenticated(), kind);
            default -> serviceRole();
        };
    }

    private Duration shorter(Duration ofRole, StatementKind kind) {
        var ofKind =
                switch (kind) {
                    case READ -> read();
                    case COUNT -> count();
                    case SEARCH -> search();
                    case CHANGE -> change();
                };
        return ofRole.compareTo(ofKind) < 0 ? ofRole : ofKind;
    }
}

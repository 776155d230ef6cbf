package dev.scrim.kernel.caller;

import java.util.Set;

/**
 * A database login and the only roles it may act as. The role is looked up here, never taken from a token as it
 * stands.
 */
public enum Login {
    /** Serves people. The default datasource; the only one whose connections take part in JTA transactions. */
    AUTHENTICATOR("authenticator", Set.of("anon", "authenticated")),
    /** Serves other servers: tokens of the service issuer, webhooks, jobs. */
    SERVER("server", Set.of("service_role")),
    /** Counts and publishes. */
    RELEASER("releaser", Set.of("aggregator")),
    /** Exports and erases. */
    DESK_WORKER("desk-worker", Set.of("exporter", "eraser"));

    private final String datasource;
    private final Set<String> roles;

    Login(String datasource, Set<String> roles) {
        this.datasource = datasource;
        this.roles = roles;
    }

    /** The name of the datasource in the configuration; the authenticator's is the default one. */
    public String datasource() {
        return datasource;
    }

    /** The roles this login may take. */
    public Set<String> roles() {
        return roles;
    }
}

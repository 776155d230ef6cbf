package dev.scrim.kernel.caller;

import java.time.Duration;
import java.util.Set;

/**
 * A database login and the only roles it may act as. The role is looked up here, never taken from a token as it
 * stands.
 */
public enum Login {
    /** Serves people. The default datasource; the only one whose connections take part in JTA transactions. */
    AUTHENTICATOR("authenticator", Set.of("anon", "authenticated"), Duration.ofSeconds(10)),
    /** Serves other servers: tokens of the service issuer, webhooks, jobs. */
    SERVER("server", Set.of("service_role"), Duration.ofSeconds(60)),
    /** Counts and publishes. */
    RELEASER("releaser", Set.of("aggregator"), Duration.ofSeconds(60)),
    /** Exports and erases. */
    DESK_WORKER("desk-worker", Set.of("exporter", "eraser"), Duration.ofMinutes(10));

    private final String datasource;
    private final Set<String> roles;
    private final Duration statementTimeout;

    Login(String datasource, Set<String> roles, Duration statementTimeout) {
        this.datasource = datasource;
        this.roles = roles;
        this.statementTimeout = statementTimeout;
    }

    /** The name of the datasource in the configuration; the authenticator's is the default one. */
    public String datasource() {
        return datasource;
    }

    /** The roles this login may take. */
    public Set<String> roles() {
        return roles;
    }

    /** How long the server lets its statements take: what docker/bootstrap.sql gave the login. */
    public Duration statementTimeout() {
        return statementTimeout;
    }
}

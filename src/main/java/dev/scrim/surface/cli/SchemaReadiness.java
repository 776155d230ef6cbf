package dev.scrim.surface.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.database.Waits;
import dev.scrim.kernel.migration.InstalledModules;
import dev.scrim.kernel.migration.ModuleScripts;
import dev.scrim.kernel.migration.Script;

/**
 * Keeps traffic away while the schema is older than the program. A newer schema is no reason: while a release is rolled
 * out, it migrates before the last old server has gone.
 */
@Singleton
@Readiness
class SchemaReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SchemaReadiness.class);

    private final LoginTransactions transactions;
    private final InstalledModules modules;
    private final ModuleScripts scripts;

    SchemaReadiness(LoginTransactions transactions, InstalledModules modules, ModuleScripts scripts) {
        this.transactions = transactions;
        this.modules = modules;
        this.scripts = scripts;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("schema");
        try {
            var behind =
                    transactions.inTransaction(Caller.system(Login.SERVER, "service_role", "readiness"), this::behind);
            return behind.isEmpty()
                    ? health.up().build()
                    : health.down()
                            .withData("behind", String.join(", ", behind))
                            .withData("remedy", "run migrate")
                            .build();
        } catch (RuntimeException e) {
            // without a kernel not even the gate opens
            LOG.debugf(e, "the schema cannot be asked for its version");
            return health.down()
                    .withData("remedy", "see that the database is there and migrated: run migrate, then verify")
                    .build();
        }
    }

    /** Whether the schema is as new as the program. */
    boolean isReady() {
        return call().getStatus() == HealthCheckResponse.Status.UP;
    }

    private List<String> behind(Connection connection) throws SQLException {
        // whoever asks for readiness asks again soon
        Waits.atMost(connection, Waits.SIGN_OF_LIFE);
        var behind = new ArrayList<String>();
        for (var module : modules.inOrder()) {
            if (installed(connection, module.name()) < needed(module.name())) {
                behind.add(module.name());
            }
        }
        return behind;
    }

    private int needed(String module) {
        return scripts.in(module, Script.Kind.VERSIONED).stream()
                .mapToInt(Script::number)
                .max()
                .orElse(0);
    }

    private static int installed(Connection connection, String module) throws SQLException {
        var history = module + ".flyway_history";
        try (var statement = connection.createStatement()) {
            try (var exists = statement.executeQuery("select to_regclass('" + history + "') is not null")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return 0;
                }
            }
            try (var version = statement.executeQuery("select coalesce(max(version::integer), 0) from " + history)) {
                version.next();
                return version.getInt(1);
            }
        }
    }
}

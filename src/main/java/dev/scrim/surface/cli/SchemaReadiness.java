package dev.scrim.surface.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.postgresql.util.PSQLState;

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

    private final DataSource server;
    private final InstalledModules modules;
    private final ModuleScripts scripts;

    SchemaReadiness(
            @io.quarkus.agroal.DataSource("server") DataSource server,
            InstalledModules modules,
            ModuleScripts scripts) {
        this.server = server;
        this.modules = modules;
        this.scripts = scripts;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("schema");
        try {
            var behind = behind();
            return behind.isEmpty()
                    ? health.up().build()
                    : health.down()
                            .withData("behind", String.join(", ", behind))
                            .withData("remedy", "run migrate")
                            .build();
        } catch (SQLException e) {
            return health.down()
                    .withData("sqlstate", String.valueOf(e.getSQLState()))
                    .build();
        }
    }

    private List<String> behind() throws SQLException {
        try (var connection = server.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_catalog.set_config('role', 'service_role', true)");
                var behind = new ArrayList<String>();
                for (var module : modules.inOrder()) {
                    if (installed(connection, module.name()) < needed(module.name())) {
                        behind.add(module.name());
                    }
                }
                return behind;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private int needed(String module) {
        return scripts.in(module, Script.Kind.VERSIONED).stream()
                .mapToInt(Script::number)
                .max()
                .orElse(0);
    }

    private static int installed(Connection connection, String module) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement();
                var version = statement.executeQuery(
                        "select coalesce(max(version::integer), 0) from " + module + ".flyway_history")) {
            version.next();
            return version.getInt(1);
        } catch (SQLException e) {
            // no schema, no table, or not yet shown to us: it was never migrated
            if (List.of("3F000", PSQLState.UNDEFINED_TABLE.getState(), "42501").contains(e.getSQLState())) {
                connection.rollback(savepoint);
                return 0;
            }
            throw e;
        }
    }
}

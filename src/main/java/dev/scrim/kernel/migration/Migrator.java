package dev.scrim.kernel.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to what this release needs: module by module, each in one transaction that leaves nothing when
 * anything in it is refused.
 */
@Singleton
public class Migrator {

    private final DataSource migrator;
    private final InstalledModules modules;
    private final ModuleScripts scripts;

    @Inject
    public Migrator(
            @io.quarkus.agroal.DataSource("migrator") DataSource migrator,
            InstalledModules modules,
            ModuleScripts scripts) {
        this.migrator = migrator;
        this.modules = modules;
        this.scripts = scripts;
    }

    /**
     * What a migration did.
     *
     * @param applied the scripts that ran, in order, as paths under db/
     */
    public record Outcome(List<String> applied) {
        public Outcome {
            applied = List.copyOf(applied);
        }
    }

    /** Migrates every module that is on. Waits while somebody else does. */
    public Outcome migrate() {
        scripts.refuseFaults(modules);
        var applied = new ArrayList<String>();
        try (var turn = new MigrationTurn(migrator)) {
            turn.refuseWhatBootstrapMisses();
            for (var module : modules.inOrder()) {
                applied.addAll(migrate(turn, module.name()));
            }
        } catch (SQLException e) {
            throw new MigrationRefused(Refusals.said(e), e);
        }
        return new Outcome(applied);
    }

    private List<String> migrate(MigrationTurn turn, String module) {
        var underWay = new ScriptUnderWay();
        try {
            return turn.inOneTransaction(connection -> {
                refuseStranger(connection, module);
                var result = flyway(connection, module, underWay).migrate();
                underWay.none();
                return result.migrations.stream()
                        .map(m -> "db/" + module + "/" + m.filepath)
                        .toList();
            });
        } catch (FlywayException | SQLException e) {
            throw new MigrationRefused(underWay.in(module) + ": " + Refusals.said(e), e);
        }
    }

    /** Flyway would advise settings of its own, which nobody can set here and which would mix two programs' tables. */
    private static void refuseStranger(Connection connection, String module) throws SQLException {
        var stranger = new History(connection).strangerWithSchema(module);
        if (stranger.isPresent()) {
            throw new MigrationRefused("This database has a schema " + module + " of another program, owned by "
                    + stranger.get() + ": it holds tables or functions, and no history of migrations of ours."
                    + " Use a database of its own for Scrim, or rename that schema.");
        }
    }

    private Flyway flyway(Connection connection, String module, ScriptUnderWay underWay) {
        return Flyway.configure()
                .dataSource(new BorrowedConnection(connection))
                .resourceProvider(new NarrowedScripts(scripts, modules, module))
                .javaMigrationClassProvider(List::of)
                .callbacks(underWay)
                .schemas(module)
                .createSchemas(true)
                .table("flyway_history")
                .group(true)
                .outOfOrder(false)
                .placeholderReplacement(false)
                .validateOnMigrate(true)
                .cleanDisabled(true)
                // A release older than the database must not put its functions over newer ones, so "future" scripts
                // are refused, against Flyway's default. A repeatable that was deleted has been dropped by a version.
                .ignoreMigrationPatterns("repeatable:missing")
                .load();
    }
}

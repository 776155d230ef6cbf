package dev.scrim.kernel.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Takes a module back to an earlier version, or away, in one transaction. What repeatable scripts made of it goes as
 * well: the next migration, of whichever release, brings its own.
 */
@Singleton
public class Rollback {

    private final DataSource migrator;
    private final InstalledModules modules;
    private final ModuleScripts scripts;

    @Inject
    public Rollback(
            @io.quarkus.agroal.DataSource("migrator") DataSource migrator,
            InstalledModules modules,
            ModuleScripts scripts) {
        this.migrator = migrator;
        this.modules = modules;
        this.scripts = scripts;
    }

    /**
     * Undoes versions of a module, newest first.
     *
     * @param module its name
     * @param to the version that stays; 0 takes the module away
     * @param withDependents whether the modules that use it are taken away before; they are named in the refusal if not
     * @return the undo scripts that ran, in order, as paths under db/
     */
    public List<String> rollback(String module, int to, boolean withDependents) {
        scripts.refuseFaults(modules);
        if (!modules.knows(module)) {
            throw new MigrationRefused("there is no module " + module);
        }
        try (var turn = new MigrationTurn(migrator)) {
            return turn.inOneTransaction(connection -> rollback(connection, module, to, withDependents));
        } catch (SQLException e) {
            throw new MigrationRefused(module + " stays as it is: " + Refusals.said(e), e);
        }
    }

    private List<String> rollback(Connection connection, String module, int to, boolean withDependents)
            throws SQLException {
        var history = new History(connection);
        var undone = new ArrayList<String>();
        if (history.isInstalled(module) && history.newerThan(module, to).isEmpty() && to > 0) {
            return undone;
        }
        var users = new ArrayList<String>();
        for (var user : modules.thatUse(module)) {
            if (history.isInstalled(user)) {
                users.add(user);
            }
        }
        if (!users.isEmpty() && !withDependents) {
            throw new MigrationRefused(module + " is used by " + String.join(", ", users)
                    + "; roll them back before, or all together with --with-dependents");
        }
        for (var user : users) {
            undone.addAll(takeBack(connection, user, 0));
        }
        undone.addAll(takeBack(connection, module, to));
        return undone;
    }

    private List<String> takeBack(Connection connection, String module, int to) throws SQLException {
        var history = new History(connection);
        if (!history.isInstalled(module)) {
            throw new MigrationRefused(module + " is not installed");
        }
        var undone = new ArrayList<String>();
        var made = new MadeByRepeatables(connection, module);
        if (to == 0) {
            made.forgetCounts();
        }
        made.drop();
        for (var version : history.newerThan(module, to)) {
            var script = scripts.undo(module, version)
                    .orElseThrow(() -> new MigrationRefused(
                            module + " " + version + " came with another release, which alone knows how to undo it"));
            undo(connection, script);
            undone.add(script.path());
        }
        if (!module.equals("kernel")) {
            // what the kernel knows of tables that are gone
            run(connection, "call kernel.tidy()");
        }
        history.forget(module, to);
        return undone;
    }

    private static void undo(Connection connection, Script script) {
        try {
            run(connection, script.text());
        } catch (SQLException e) {
            throw new MigrationRefused(script.path() + ": " + Refusals.said(e), e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

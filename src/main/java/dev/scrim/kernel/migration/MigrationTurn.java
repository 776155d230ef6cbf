package dev.scrim.kernel.migration;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.database.LongStatements;

/**
 * Lets one process at a time change the schema: holds a session lock of the database from its making to its closing.
 * Whoever comes meanwhile waits, and then finds nothing to do.
 */
final class MigrationTurn implements AutoCloseable {

    /** "scrim" in ASCII; any number would do, as long as it is always the same. */
    private static final long LOCK = 0x736372696dL;

    private final Connection connection;
    private final LongStatements allowed;

    MigrationTurn(DataSource migrator) throws SQLException {
        this.connection = migrator.getConnection();
        try {
            this.allowed = new LongStatements(connection, migrator);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        try {
            // another start may migrate for longer than any lock time-out
            run("set lock_timeout = 0");
            run("select pg_catalog.pg_advisory_lock(" + LOCK + ")");
            run("reset lock_timeout");
        } catch (SQLException e) {
            giveUp(e);
            throw e;
        }
    }

    private void giveUp(SQLException reason) {
        try (connection;
                allowed) {
            run("reset all");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Something that is done to the schema. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work in one transaction, which is undone whole when anything in it or its commit fails. */
    <T> T inOneTransaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.on(connection);
            // heard by running servers when it commits
            run("notify " + CurrentCatalogue.CHANNEL);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    /** What bootstrap.sql could not make would otherwise be a riddle in the middle of a script. */
    void refuseWhatBootstrapMisses() throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var looked = statement.executeQuery("select to_regclass('setup.missing') is not null")) {
                looked.next();
                if (!looked.getBoolean(1)) {
                    return;
                }
            }
            try (var rows = statement.executeQuery("select gap || '; ' || remedy from setup.missing order by 1")) {
                if (rows.next()) {
                    throw new MigrationRefused("bootstrap.sql is not done: " + rows.getString(1));
                }
            }
        }
    }

    private void rollBack(Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                allowed) {
            run("select pg_catalog.pg_advisory_unlock(" + LOCK + ")");
            // the connection may come from a pool and go back to it
            run("reset all");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

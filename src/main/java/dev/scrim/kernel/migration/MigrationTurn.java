package dev.scrim.kernel.migration;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import dev.scrim.kernel.catalogue.CurrentCatalogue;

/**
 * Lets one process at a time change the schema: holds a session lock of the database from its making to its closing.
 * Whoever comes meanwhile waits, and then finds nothing to do.
 */
final class MigrationTurn implements AutoCloseable {

    /** "scrim" in ASCII; any number would do, as long as it is always the same. */
    private static final long LOCK = 0x736372696dL;

    private final Connection connection;

    MigrationTurn(DataSource migrator) throws SQLException {
        this.connection = migrator.getConnection();
        try {
            // another start may migrate for longer than any lock time-out
            run("set lock_timeout = 0");
            run("select pg_catalog.pg_advisory_lock(" + LOCK + ")");
            run("reset lock_timeout");
        } catch (SQLException e) {
            connection.close();
            throw e;
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
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void rollBack(Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
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

package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets the release worker through the gate: its first statement makes it aggregator and says what for. */
@Singleton
class GatedReleases implements ReleaseTransactions {

    private static final String GATE = """
            select set_config('request.jwt.claims', '{"role":"aggregator"}', true),
                set_config('request.context', '{"purpose":"release"}', true),
                set_config('role', 'aggregator', true)""";

    private final DataSource releaser;

    @Inject
    GatedReleases(@io.quarkus.agroal.DataSource("releaser") DataSource releaser) {
        this.releaser = releaser;
    }

    @Override
    public <T> T one(Work<T> work) throws SQLException {
        try (var connection = releaser.getConnection()) {
            connection.setAutoCommit(false);
            try {
                enter(connection);
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                takeBack(connection, e);
                throw e;
            }
        }
    }

    private static void takeBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // a connection that is gone has rolled back already
            cause.addSuppressed(e);
        }
    }

    private static void enter(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(GATE);
        }
    }
}

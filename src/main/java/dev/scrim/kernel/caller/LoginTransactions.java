package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.scrim.kernel.database.Waits;

/** Does plain SQL in one transaction of its own, as a caller that the code names: jobs, releases, exports, erasures. */
@ApplicationScoped
public class LoginTransactions {

    private final CurrentCaller current;
    private final Logins logins;
    private final Gate gate;

    LoginTransactions(CurrentCaller current, Logins logins, Gate gate) {
        this.current = current;
        this.logins = logins;
        this.gate = gate;
    }

    /** Commits when the work returns, rolls back when it throws; either way the connection is given back. */
    public <T> T inTransaction(Caller caller, SqlWork<T> work) {
        return switch (caller.login()) {
            case AUTHENTICATOR, SERVER ->
                current.call(caller, () -> QuarkusTransaction.requiringNew().call(() -> inJta(caller.login(), work)));
            case RELEASER, DESK_WORKER -> alone(caller, connection -> {}, work);
        };
    }

    /** Reads everything as it stood at one moment. For logins that take no part in other transactions. */
    public <T> T inSnapshot(Caller caller, SqlWork<T> work) {
        return alone(caller, LoginTransactions::atOneMoment, work);
    }

    private static void atOneMoment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    /** What comes before the gate. */
    @FunctionalInterface
    private interface Beginning {
        void begin(Connection connection) throws SQLException;
    }

    /** Does plain SQL in the transaction that is under way, as its caller. */
    public <T> T underWay(SqlWork<T> work) {
        return inJta(current.caller().map(Caller::login).orElseThrow(), work);
    }

    private <T> T inJta(Login login, SqlWork<T> work) {
        try (var connection = logins.connect(login)) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    private <T> T alone(Caller caller, Beginning beginning, SqlWork<T> work) {
        try (var connection = logins.connect(caller.login())) {
            // it comes from a pool with the patience of whoever had it last
            Waits.atMost(connection, Waits.GATE);
            connection.setAutoCommit(false);
            try {
                beginning.begin(connection);
                gate.open(connection, caller);
                var result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}

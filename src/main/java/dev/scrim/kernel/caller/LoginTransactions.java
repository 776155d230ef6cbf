package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

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
            case RELEASER, DESK_WORKER -> alone(caller, work);
        };
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

    private <T> T alone(Caller caller, SqlWork<T> work) {
        try (var connection = logins.connect(caller.login())) {
            connection.setAutoCommit(false);
            try {
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

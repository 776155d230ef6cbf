package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import dev.scrim.kernel.database.Waits;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Asks the database one question as a caller, gate and question in one exchange. The two go to the server together and
 * are one transaction there: half the network time of a transaction that is begun, gated, asked and ended.
 */
@Singleton
public class OneExchange {

    private final AgroalDataSource pool;
    private final LoginTransactions transactions;
    private final Gate gate;

    OneExchange(@DataSource("data") AgroalDataSource pool, LoginTransactions transactions, Gate gate) {
        this.pool = pool;
        this.transactions = transactions;
        this.gate = gate;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The answer to a question that finds rows by their keys. */
    public <T> T ask(Caller caller, String sql, List<Object> values, RowReader<T> reader) {
        return ask(caller, StatementKind.READ, sql, values, reader);
    }

    /**
     * The answer to a question.
     *
     * @param kind what it does, which says how long it may take
     * @param sql one statement that returns one row
     * @param values for its placeholders: what JDBC knows, and arrays of text
     */
    public <T> T ask(Caller caller, StatementKind kind, String sql, List<Object> values, RowReader<T> reader) {
        if (caller.login() != Login.AUTHENTICATOR) {
            return transactions.inTransaction(caller, connection -> ask(connection, sql, values, reader));
        }
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(gate.sql(caller) + ";\n" + sql)) {
            Waits.forStatementsOf(connection, gate.statementTimeout(caller, kind));
            bind(statement, gate.bind(statement, caller, kind), values);
            statement.execute();
            statement.getMoreResults();
            return first(statement.getResultSet(), reader);
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    private Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new ProblemException(Problem.UNAVAILABLE, e);
        }
    }

    /** The answer to a question inside a transaction that is under way. */
    public static <T> T ask(Connection connection, String sql, List<Object> values, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 0, values);
            return first(statement.executeQuery(), reader);
        }
    }

    private static void bind(PreparedStatement statement, int bound, List<Object> values) throws SQLException {
        int place = bound;
        for (Object value : values) {
            place++;
            if (value instanceof String[] list) {
                statement.setArray(place, statement.getConnection().createArrayOf("text", list));
            } else {
                statement.setObject(place, value);
            }
        }
    }

    private static <T> T first(ResultSet rows, RowReader<T> reader) throws SQLException {
        try (rows) {
            rows.next();
            return reader.read(rows);
        }
    }
}

package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.scrim.kernel.database.SqlName;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Calls functions of the database, and takes rows from state to state, in the transaction that is under way. */
@Singleton
public class Routines {

    private final LoginTransactions transactions;

    private final Documents documents;

    Routines(LoginTransactions transactions, Documents documents) {
        this.transactions = transactions;
        this.documents = documents;
    }

    /**
     * What a function answers; empty when it is null.
     *
     * @param call the call with a question mark for each argument, such as {@code safety.take_report(?)}
     */
    public <T> Optional<T> call(Class<T> type, String call, Object... arguments) {
        return transactions.underWay(connection -> {
            try (var statement = connection.prepareStatement("select " + call)) {
                bind(statement, arguments);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, type));
                }
            }
        });
    }

    /** What a function answers that is null where there is nothing for the caller: then they are told so (404). */
    public <T> T found(Class<T> type, String call, Object... arguments) {
        return call(type, call, arguments).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** What a function answers as JSON. */
    public <T> T document(Class<T> type, String call, Object... arguments) {
        return documents.read(type, found(String.class, "(" + call + ")::text", arguments));
    }

    /**
     * Gives a row another state, as its caller: policies say who may, {@code kernel.transitions} which states follow.
     * Who sees the row but may not change it is refused (403); who does not see it learns of none (404).
     *
     * @param table the table, qualified; its key is id
     */
    public StateChange become(String table, String column, UUID id, String state) {
        String name = SqlName.quoted(column);
        int changed = transactions.underWay(
                connection -> update(connection, "update " + table + " set " + name + " = ? where id = ?", state, id));
        if (changed == 0) {
            boolean seen = call(Boolean.class, "exists (select from " + table + " where id = ?)", id)
                    .orElse(false);
            throw new ProblemException(seen ? Problem.NOT_ALLOWED : Problem.NOT_FOUND);
        }
        return new StateChange(id, state);
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}

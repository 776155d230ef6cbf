package dev.scrim.kernel.caller;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Calls functions of the database in the transaction that is under way. */
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

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}

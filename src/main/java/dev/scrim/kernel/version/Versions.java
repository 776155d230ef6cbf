package dev.scrim.kernel.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.CurrentRequest;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Holds a command to the version its caller has read: who decides about a row decides about what they saw, not about
 * what somebody made of it meanwhile.
 */
@Singleton
public class Versions {

    private final CurrentCatalogue catalogue;
    private final CurrentCaller callers;
    private final CurrentRequest request;
    private final LoginTransactions transactions;
    private final boolean demanded;

    Versions(
            CurrentCatalogue catalogue,
            CurrentCaller callers,
            CurrentRequest request,
            LoginTransactions transactions,
            CommandSettings settings) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.request = request;
        this.transactions = transactions;
        this.demanded = settings.demandIfMatch();
    }

    /**
     * What a command runs first in its transaction: it refuses to go on (412) unless If-Match names the version of the
     * row that the caller may read now, and locks the row. Without If-Match it does nothing, or there is none where the
     * configuration demands one (428). Asked for before the transaction begins.
     *
     * @param table where the row lives, qualified
     * @param view the published view, keyed by id, whose single row the caller has read
     * @param id the row
     */
    public Runnable expected(String table, String view, UUID id) {
        var expected = Tag.expected(request.headers("If-Match"));
        if (expected.isEmpty() && demanded) {
            throw new ProblemException(Problem.PRECONDITION_NEEDED);
        }
        if (expected.isEmpty()) {
            return () -> {};
        }
        String locked = "select 1 from " + table + " where id = ? for update";
        String question = question(view);
        return () -> {
            if (!transactions.underWay(connection -> matches(connection, locked, question, id, expected.get()))) {
                throw new ProblemException(Problem.PRECONDITION_FAILED);
            }
        };
    }

    private static boolean matches(
            Connection connection, String locked, String question, UUID id, List<String> expected) throws SQLException {
        try (var lock = connection.prepareStatement(locked);
                var seen = connection.prepareStatement(question)) {
            lock.setObject(1, id);
            lock.executeQuery().close();
            seen.setObject(1, id);
            seen.setArray(2, connection.createArrayOf("text", expected.toArray()));
            try (var row = seen.executeQuery()) {
                return row.next();
            }
        }
    }

    private String question(String view) {
        String role = callers.caller().map(Caller::role).orElseThrow();
        Relation relation = catalogue.get().view(catalogue.get().endpoint(view).orElseThrow());
        String columns = relation.columns().stream()
                .filter(column -> column.select().contains(role))
                .map(column -> "t." + SqlName.quoted(column.name()))
                .collect(Collectors.joining(", "));
        return "select 1 from " + relation.sql() + " t where t.id = ? and array[" + Tag.sql(columns) + ", '" + Tag.ANY
                + "'] && ?::text[]";
    }
}

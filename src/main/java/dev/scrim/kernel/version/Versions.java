package dev.scrim.kernel.version;

import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.CurrentRequest;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Relation;
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
            @ConfigProperty(name = "scrim.commands.demand-if-match", defaultValue = "false") boolean demanded) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.request = request;
        this.transactions = transactions;
        this.demanded = demanded;
    }

    /**
     * Refuses to go on (412) unless If-Match names the version of the row that the caller may read now; without
     * If-Match only where the configuration demands it (428). Only inside a command's transaction: it locks the row.
     *
     * @param table where the row lives, qualified
     * @param view the published view, keyed by id, whose single row the caller has read
     * @param id the row
     */
    public void check(String table, String view, UUID id) {
        var expected = Tag.expected(request.headers("If-Match"));
        if (expected.isEmpty()) {
            if (demanded) {
                throw new ProblemException(Problem.PRECONDITION_NEEDED);
            }
            return;
        }
        String locked = "select 1 from " + table + " where id = ? for update";
        boolean matches = transactions.underWay(connection -> {
            try (var lock = connection.prepareStatement(locked);
                    var question = connection.prepareStatement(question(view))) {
                lock.setObject(1, id);
                lock.executeQuery().close();
                question.setObject(1, id);
                question.setArray(
                        2, connection.createArrayOf("text", expected.get().toArray()));
                try (var row = question.executeQuery()) {
                    return row.next();
                }
            }
        });
        if (!matches) {
            throw new ProblemException(Problem.PRECONDITION_FAILED);
        }
    }

    private String question(String view) {
        String role = callers.caller().map(Caller::role).orElseThrow();
        Relation relation = catalogue.get().view(catalogue.get().endpoint(view).orElseThrow());
        String columns = relation.columns().stream()
                .filter(column -> column.select().contains(role))
                .map(column -> "t." + Relation.quoted(column.name()))
                .collect(Collectors.joining(", "));
        return "select 1 from " + relation.sql() + " t where t.id = ? and array[" + Tag.sql(columns) + ", '" + Tag.ANY
                + "'] && ?::text[]";
    }
}

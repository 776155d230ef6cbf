package dev.scrim.kernel.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * A check, to be run once the row is locked, that If-Match names its version in one of the views that the caller
     * may read (else 412). Without If-Match it does nothing, or there is none where the configuration demands one
     * (428). Asked for before the transaction begins.
     *
     * @param entity whose row it is, with the views that show it
     * @param id the row
     */
    public Runnable check(Class<?> entity, UUID id) {
        var expected = Tag.expected(request.headers("If-Match"));
        if (expected.isEmpty() && demanded) {
            throw new ProblemException(Problem.PRECONDITION_NEEDED);
        }
        if (expected.isEmpty()) {
            return () -> {};
        }
        List<String> questions = Stream.of(
                        entity.getAnnotation(PublishedAs.class).value())
                .map(this::question)
                .flatMap(Optional::stream)
                .toList();
        return () -> {
            if (!transactions.underWay(connection -> matches(connection, questions, id, expected.get()))) {
                throw new ProblemException(Problem.PRECONDITION_FAILED);
            }
        };
    }

    private static boolean matches(Connection connection, List<String> questions, UUID id, List<String> expected)
            throws SQLException {
        for (String question : questions) {
            try (var seen = connection.prepareStatement(question)) {
                seen.setObject(1, id);
                seen.setArray(2, connection.createArrayOf("text", expected.toArray()));
                try (var row = seen.executeQuery()) {
                    if (row.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Empty: a caller of this role sees nothing of the view. */
    private Optional<String> question(String view) {
        String role = callers.caller().map(Caller::role).orElseThrow();
        Relation relation = catalogue.get().view(catalogue.get().endpoint(view).orElseThrow());
        String columns = relation.columns().stream()
                .filter(column -> column.select().contains(role))
                .map(column -> "t." + SqlName.quoted(column.name()))
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("select 1 from " + relation.sql() + " t where t.id = ? and array[" + Tag.sql(columns)
                        + ", '" + Tag.ANY + "'] && ?::text[]");
    }
}

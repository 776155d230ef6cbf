package dev.scrim.surface.dataapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Has staff leave a line for every request on rows of others: of what was asked, and of everybody asked for or shown.
 * The line is written in the statement that reads, so neither happens without the other, and nothing is sent before
 * both are committed.
 */
final class StaffReads {

    /** What a page has beside what is shown of it: who is behind each row. */
    private static final String WHO = "scrim_who";

    private final Endpoint endpoint;
    private final Relation view;
    private final Query query;

    StaffReads(Endpoint endpoint, Relation view, Query query) {
        this.endpoint = endpoint;
        this.view = view;
        this.query = query;
    }

    /** What is tried and undone would take its line away with it. */
    static void refuseTrial(Endpoint endpoint, Preferences preferences) {
        if (endpoint.forStaff() && preferences.isTrial()) {
            throw new ProblemException(
                    Problem.PREFERENCE_NOT_SERVED, "tx=rollback would undo the line that a view for staff leaves");
        }
    }

    /** An expression over the view, under the name t, that says who is behind a row; it stands beside what is shown. */
    String who() {
        return endpoint.subjectColumns().stream()
                .map(name -> "'" + name + "', t." + SqlName.quoted(name))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ") as " + WHO));
    }

    /**
     * A common table expression that notes the rows of another one; whoever reads from it reads what is noted.
     *
     * @param rows the name of the other
     * @param did what is done: read, or changed
     */
    String noted(String rows, String did, List<Object> values) {
        values.add(endpoint.name());
        values.add(did + what());
        values.add(asked());
        return ", noted as materialized (select kernel.note_staff_query(?, ?, ?::jsonb, "
                + "(select coalesce(jsonb_agg(r." + WHO + "), '[]') from " + rows + " r)))";
    }

    /** Columns and operators, never values: whom somebody looked for has a line of their own. */
    private String what() {
        String columns = query.select().isEmpty()
                ? "all columns"
                : query.select().stream().map(Query.Selection::name).collect(Collectors.joining(", "));
        Set<String> filters = new LinkedHashSet<>();
        query.filters()
                .forEach(filter -> filters.add(filter.column()
                        + (filter.negated() ? " not." : " ")
                        + filter.operator().word()));
        return filters.isEmpty() ? columns : columns + " found by " + String.join(", ", filters);
    }

    /** What filters compare the columns with by which people are found: whoever is asked about is read. */
    private String asked() {
        var asked = new JsonArray();
        query.filters().stream()
                .filter(filter -> filter.operator() == Operator.EQ || filter.operator() == Operator.IN)
                .filter(filter -> endpoint.subjectColumns().contains(filter.column())
                        || view.column(filter.column()).filter(Column::isPerson).isPresent())
                .forEach(filter ->
                        filter.values().forEach(value -> asked.add(new JsonObject().put(filter.column(), value))));
        return asked.encode();
    }

    /** A condition that refuses staff who do not say why, before any row is looked at. */
    static String demanded() {
        return " where (select kernel.demand_reason())";
    }
}

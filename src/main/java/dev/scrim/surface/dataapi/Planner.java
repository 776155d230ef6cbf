package dev.scrim.surface.dataapi;

import dev.scrim.kernel.catalogue.Relation;

/** Turns a query into one statement that answers it. */
final class Planner {

    private Planner() {}

    /**
     * The plan for a query on a view.
     *
     * @param most the most rows of any answer
     * @param countAll whether the rows that match are counted too, beyond limit and offset
     */
    static Plan plan(Query query, Relation view, String role, long most, boolean countAll) {
        Clauses clauses = new Clauses(view, role);
        String from = " from " + view.sql() + " t";
        // placeholders are filled in the order of the text, and the total stands before the page
        String total = countAll ? "(select count(*)" + from + clauses.where(query.filters()) + ")" : "null::bigint";
        String page = "select " + clauses.selection(query.select()) + from + clauses.where(query.filters())
                + clauses.order(query.order()) + " limit ? offset ?";
        clauses.add(Math.min(query.limit().orElse(most), most));
        clauses.add(query.offset());
        return new Plan(
                "select coalesce(json_agg(p), '[]')::text, count(p), " + total + " from (" + page + ") p",
                clauses.values());
    }
}

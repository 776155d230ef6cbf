package dev.scrim.surface.dataapi;

import dev.scrim.kernel.catalogue.Endpoint;
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
        return plan(query, view, role, most, countAll, view.sql(), "");
    }

    /**
     * The plan for a query of staff on rows of others: the page is read first, then noted, then shown out of what was
     * noted, in one statement.
     */
    static Plan ofStaff(Query query, Endpoint endpoint, Relation view, String role, long most, boolean countAll) {
        Clauses clauses = new Clauses(view, role);
        StaffReads line = new StaffReads(endpoint, view, query);
        String from = " from " + view.sql() + " t";
        String order = clauses.order(query.order());
        String page = "with page as materialized (select (select row_to_json(p.*) from (select "
                + clauses.selection(query.select()) + ") p) as shown, row_number() over (" + order.strip()
                + ") as place, "
                + line.who() + from + StaffReads.demanded() + and(clauses, query) + order + " limit ? offset ?)";
        clauses.add(Math.min(query.limit().orElse(most), most));
        clauses.add(query.offset());
        String noted = line.noted("page", "read ", clauses.values());
        String total = countAll
                ? "(select count(*)" + from + StaffReads.demanded() + and(clauses, query) + ")"
                : "null::bigint";
        return new Plan(
                page + noted + " select coalesce(json_agg(r.shown order by r.place) filter (where r.place is not null),"
                        + " '[]')::text, count(r.place), " + total + " from noted left join page r on true",
                clauses.values());
    }

    private static String and(Clauses clauses, Query query) {
        return clauses.where(query.filters()).replaceFirst("^ where ", " and ");
    }

    /**
     * The plan for the same query on the newest edition of a view, in one statement, so that rows, counts and release
     * belong together. Its row has the release after the counts and when the next can come; both null where there is
     * no edition yet.
     */
    static Plan ofRelease(Query query, Relation view, String role, long most, boolean countAll) {
        Plan plan = plan(
                query,
                view,
                role,
                most,
                countAll,
                "json_populate_recordset(null::" + view.sql() + ", (select e.rows from edition e))",
                ", (select e.release from edition e), (select e.next_at from edition e)");
        return new Plan(
                "with edition as materialized (select * from kernel.edition('"
                        + view.name().replace("'", "''") + "'))\n" + plan.sql(),
                plan.values());
    }

    private static Plan plan(
            Query query, Relation view, String role, long most, boolean countAll, String source, String more) {
        Clauses clauses = new Clauses(view, role);
        String from = " from " + source + " t";
        // placeholders are filled in the order of the text, and the total stands before the page
        String total = countAll ? "(select count(*)" + from + clauses.where(query.filters()) + ")" : "null::bigint";
        String page = "select " + clauses.selection(query.select()) + from + clauses.where(query.filters())
                + clauses.order(query.order()) + " limit ? offset ?";
        clauses.add(Math.min(query.limit().orElse(most), most));
        clauses.add(query.offset());
        return new Plan(
                "select coalesce(json_agg(p.*), '[]')::text, count(*), " + total + more + " from (" + page + ") p",
                clauses.values());
    }
}

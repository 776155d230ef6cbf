package dev.scrim.surface.dataapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Turns a query into SQL by looking every name up in the catalogue; what is not there, or not for the role, is
 * refused.
 */
final class Planner {

    private final Relation view;
    private final String role;
    private final List<Object> values = new ArrayList<>();

    private Planner(Relation view, String role) {
        this.view = view;
        this.role = role;
    }

    /**
     * The plan for a query on a view.
     *
     * @param most the most rows of any answer
     * @param countAll whether the rows that match are counted too, beyond limit and offset
     */
    static Plan plan(Query query, Relation view, String role, long most, boolean countAll) {
        return new Planner(view, role).plan(query, most, countAll);
    }

    private Plan plan(Query query, long most, boolean countAll) {
        String from = " from " + view.sql() + " t";
        // placeholders are filled in the order of the text, and the total stands before the page
        String total = countAll ? "(select count(*)" + from + where(query.filters()) + ")" : "null::bigint";
        String page = "select " + selection(query.select()) + from + where(query.filters()) + order(query.order())
                + " limit ? offset ?";
        values.add(Math.min(query.limit().orElse(most), most));
        values.add(query.offset());
        return new Plan(
                "select coalesce(json_agg(p), '[]')::text, count(p), " + total + " from (" + page + ") p", values);
    }

    private String selection(List<Query.Selection> selections) {
        if (selections.isEmpty()) {
            return view.columns().stream()
                    .filter(c -> c.select().contains(role))
                    .map(c -> "t." + Relation.quoted(c.name()))
                    .collect(Collectors.joining(", "));
        }
        return selections.stream()
                .map(s -> reference(s.name()) + " as " + Relation.quoted(s.alias()))
                .collect(Collectors.joining(", "));
    }

    private String where(List<Query.Filter> filters) {
        return filters.stream()
                .map(this::condition)
                .collect(Collectors.joining(" and ", filters.isEmpty() ? "" : " where ", ""));
    }

    private String condition(Query.Filter filter) {
        Column column = column(filter.column());
        String reference = "t." + Relation.quoted(column.name());
        String condition =
                switch (filter.operator()) {
                    case IN -> {
                        values.add(filter.values().toArray(String[]::new));
                        yield reference + " = any (?::text[]::" + column.type() + "[])";
                    }
                    case IS ->
                        reference + " is "
                                + filter.values()
                                        .get(0)
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ');
                    default -> {
                        values.add(filter.values().get(0));
                        yield reference + " " + filter.operator().sql() + " ?::text::" + column.type();
                    }
                };
        return filter.negated() ? "not (" + condition + ")" : condition;
    }

    private String order(List<Query.Order> order) {
        if (order.isEmpty()) {
            return "";
        }
        return order.stream()
                .map(o -> reference(o.column())
                        + (o.descending() ? " desc" : "")
                        + o.nullsFirst()
                                .map(first -> first ? " nulls first" : " nulls last")
                                .orElse(""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private String reference(String name) {
        return "t." + Relation.quoted(column(name).name());
    }

    private Column column(String name) {
        // what the role may not see does not exist for it
        return view.column(name)
                .filter(c -> c.select().contains(role))
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_COLUMN, "column " + view.name() + "." + name + " does not exist"));
    }
}

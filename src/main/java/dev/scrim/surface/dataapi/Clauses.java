package dev.scrim.surface.dataapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Writes the clauses that reading and writing share, over a view under the name t; every name is looked up in the
 * catalogue, and what is not there, or not for the role, is refused.
 */
final class Clauses {

    private final Relation view;
    private final String role;
    private final List<Object> values = new ArrayList<>();

    Clauses(Relation view, String role) {
        this.view = view;
        this.role = role;
    }

    /** The values of the placeholders written so far, in the order of the text. */
    List<Object> values() {
        return values;
    }

    /** A value for a placeholder that somebody else writes here. */
    void add(Object value) {
        values.add(value);
    }

    String selection(List<Query.Selection> selections) {
        if (selections.isEmpty()) {
            return names(selections, view, role).stream()
                    .map(name -> "t." + SqlName.quoted(name))
                    .collect(Collectors.joining(", "));
        }
        return selections.stream()
                .map(s -> reference(s.name()) + " as " + SqlName.quoted(s.alias()))
                .collect(Collectors.joining(", "));
    }

    /** The keys of the rows that a selection gives, in order: what is named, or all that the role may see. */
    static List<String> names(List<Query.Selection> selections, Relation view, String role) {
        return selections.isEmpty()
                ? view.columns().stream()
                        .filter(c -> c.select().contains(role))
                        .map(Column::name)
                        .toList()
                : selections.stream().map(Query.Selection::alias).toList();
    }

    /** The same, as columns of a file. */
    static List<CsvText.Heading> headings(List<Query.Selection> selections, Relation view, String role) {
        List<Query.Selection> shown = selections.isEmpty()
                ? names(selections, view, role).stream()
                        .map(name -> new Query.Selection(name, name))
                        .toList()
                : selections;
        return shown.stream()
                .map(s -> new CsvText.Heading(
                        s.alias(),
                        view.column(s.name())
                                .map(column -> CsvText.Kind.of(column.type()))
                                .orElse(CsvText.Kind.PLAIN)))
                .toList();
    }

    String where(List<Query.Filter> filters) {
        return filters.stream()
                .map(this::condition)
                .collect(Collectors.joining(" and ", filters.isEmpty() ? "" : " where ", ""));
    }

    private String condition(Query.Filter filter) {
        Column column = column(filter.column());
        String reference = "t." + SqlName.quoted(column.name());
        if (filter.operator().searches()) {
            refuseSearch(filter.operator(), column);
        }
        String condition =
                switch (filter.operator()) {
                    case IN -> in(reference, column, filter.values());
                    case IS ->
                        reference + " is "
                                + filter.values()
                                        .get(0)
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ');
                    case LIKE, ILIKE -> {
                        values.add(filter.values().get(0).replace('*', '%'));
                        yield reference + " " + filter.operator().sql() + " ?::text";
                    }
                    default -> {
                        values.add(filter.values().get(0));
                        yield reference + " " + filter.operator().sql() + " ?::text::" + column.type();
                    }
                };
        return filter.negated() ? "not (" + condition + ")" : condition;
    }

    /** A list of lists is none to PostgreSQL, so that lists are compared one by one. */
    private String in(String reference, Column column, List<String> wanted) {
        if (!column.type().endsWith("[]")) {
            values.add(wanted.toArray(String[]::new));
            return reference + " = any (?::text[]::" + column.type() + "[])";
        }
        values.addAll(wanted);
        return wanted.isEmpty()
                ? "false"
                : wanted.stream()
                        .map(each -> "?::text::" + column.type())
                        .collect(Collectors.joining(", ", reference + " in (", ")"));
    }

    /** Reading every row to answer one question is not for anybody who asks; and not every type can be searched. */
    private void refuseSearch(Operator operator, Column column) {
        if (!view.isSearchable()) {
            throw new ProblemException(
                    Problem.NOT_SEARCHABLE, "view " + view.name() + " shows more than one person's rows");
        }
        boolean isText = operator == Operator.LIKE || operator == Operator.ILIKE;
        boolean fits = isText
                ? column.type().equals("text")
                : column.type().equals("jsonb") || column.type().endsWith("[]");
        if (!fits) {
            throw new ProblemException(
                    Problem.QUERY_INVALID,
                    "column " + column.name() + " of type " + column.type() + " has no such operator");
        }
    }

    String order(List<Query.Order> order) {
        if (order.isEmpty()) {
            return "";
        }
        return order.stream()
                .map(key -> reference(key.column()) + key.direction())
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private String reference(String name) {
        return "t." + SqlName.quoted(column(name).name());
    }

    Column column(String name) {
        // what the role may not see does not exist for it
        return view.column(name)
                .filter(c -> c.select().contains(role))
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_COLUMN, "column " + view.name() + "." + name + " does not exist"));
    }
}

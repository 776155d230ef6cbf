package dev.scrim.surface.dataapi;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.version.Tag;

/**
 * Turns a change into one statement that makes it and says what it made. Which columns and rows may be written is for
 * the view's grants and the policies to say; names are looked up only so that they can stand in SQL.
 */
final class WritePlanner {

    private final Relation view;
    private final String role;
    private final Query query;
    private final boolean shown;
    private final Optional<StaffReads> line;
    private final Clauses clauses;

    /**
     * @param shown whether the rows written are part of the answer
     * @param line what staff leave who write rows of others
     */
    WritePlanner(Relation view, String role, Query query, boolean shown, Optional<StaffReads> line) {
        this.view = view;
        this.role = role;
        this.query = query;
        this.shown = shown;
        this.line = line;
        this.clauses = new Clauses(view, role);
    }

    /** Adds the rows of a group. */
    Plan insert(NewRows.Group rows) {
        String into = "insert into " + view.sql() + " as t ";
        if (rows.columns().isEmpty()) {
            // a row of nothing but defaults
            return plan(into + "default values");
        }
        clauses.add(rows.json());
        return plan(into + "(" + names(rows.columns(), "") + ") select " + names(rows.columns(), "x.")
                + " from json_to_recordset(?::json) x (" + typed(rows.columns()) + ")");
    }

    /** Changes the rows that match, if those still are of an expected version. */
    Plan update(NewRows.Group row, Optional<List<String>> expected) {
        clauses.add(row.json());
        String set = row.columns().stream()
                .map(column -> SqlName.quoted(column) + " = x." + SqlName.quoted(column))
                .collect(Collectors.joining(", "));
        return plan("update " + view.sql() + " as t set " + set + " from json_to_recordset(?::json) x ("
                + typed(row.columns()) + ")" + where(expected));
    }

    /** Deletes the rows that match, if those still are of an expected version. */
    Plan delete(Optional<List<String>> expected) {
        return plan("delete from " + view.sql() + " as t" + where(expected));
    }

    private Plan plan(String change) {
        String written = change + " returning " + (shown ? clauses.selection(query.select()) : "1");
        if (line.isPresent()) {
            return noted(written, line.get());
        }
        String rows = shown ? "coalesce(json_agg(w.*" + order() + "), '[]')::text" : "''";
        return new Plan(
                "with w as (" + written + ") select " + rows + ", count(*), null::bigint from w", clauses.values());
    }

    /** What staff are shown of what they wrote, they read: out of what was noted. */
    private Plan noted(String written, StaffReads line) {
        String names = shown
                ? Clauses.names(query.select(), view, role).stream()
                        .map(name -> "w." + SqlName.quoted(name))
                        .collect(Collectors.joining(", "))
                : "";
        String rows = shown
                ? "coalesce(json_agg((select row_to_json(p.*) from (select " + names + ") p)" + order()
                        + ") filter (where w.scrim_who is not null), '[]')::text"
                : "''";
        String statement = "with w as (" + written + ", " + line.who() + ")"
                + line.noted("w", "changed, and read ", clauses.values()) + " select " + rows
                + ", count(w.scrim_who), null::bigint from noted left join w on true";
        return new Plan(statement, clauses.values());
    }

    /** The rows written are sorted by what is shown of them. */
    private String order() {
        return query.order().stream()
                .map(key -> "w." + SqlName.quoted(shownAs(key.column())) + key.direction())
                .collect(Collectors.joining(", ", query.order().isEmpty() ? "" : " order by ", ""));
    }

    private String shownAs(String column) {
        return query.select().isEmpty()
                ? clauses.column(column).name()
                : query.select().stream()
                        .filter(selected -> selected.name().equals(column))
                        .map(Query.Selection::alias)
                        .findFirst()
                        .orElseThrow(
                                () -> new QueryException("what is written is sorted by columns of select", column));
    }

    private String where(Optional<List<String>> expected) {
        String filters = clauses.where(query.filters());
        if (expected.isEmpty() || expected.get().contains(Tag.ANY)) {
            return filters;
        }
        // in the condition itself: a row changed by somebody else meanwhile is looked at again before it is written
        String version = Tag.sql(clauses.selection(query.select()));
        clauses.add(expected.get().toArray(String[]::new));
        return filters + " and " + version + " = any (?::text[])";
    }

    private String typed(List<String> names) {
        List<Column> columns = names.stream().map(this::column).toList();
        Set<Column.Origin> written = new HashSet<>();
        for (Column column : columns) {
            // a view may show a column twice, and PostgreSQL will not write it twice
            if (column.origin().filter(origin -> !written.add(origin)).isPresent()) {
                throw new ProblemException(
                        Problem.ROWS_UNREADABLE, "'" + column.name() + "' is another name of a column given already");
            }
        }
        return columns.stream()
                .map(column -> SqlName.quoted(column.name()) + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    private static String names(List<String> columns, String prefix) {
        return columns.stream().map(name -> prefix + SqlName.quoted(name)).collect(Collectors.joining(", "));
    }

    /** What the role may neither see nor write does not exist for it. */
    private Column column(String name) {
        return view.column(name)
                .filter(column -> column.select().contains(role)
                        || column.insert().contains(role)
                        || column.update().contains(role))
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_FIELD,
                        "Could not find the '" + name + "' column of '" + view.name() + "' in the schema cache"));
    }
}

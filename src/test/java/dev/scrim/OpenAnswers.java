package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;

/**
 * What everybody may read, row by row: each published view as somebody sees it who is not signed in, and as somebody
 * sees it who is, and has to do with nothing.
 *
 * @param rows by who reads and the view, in the order in which they come
 */
record OpenAnswers(Map<String, List<String>> rows) {

    /**
     * A row that is public by an act of its owner.
     *
     * @param view where
     * @param key what stands in the row
     */
    record OwnRow(String view, UUID key) {}

    /** Reads all there is to read, on a connection of the login that serves people. */
    static OpenAnswers read(Connection connection, List<String> views, UUID stranger) throws SQLException {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var caller : List.of(Gate.anonymous(), Gate.person(stranger))) {
            Gate.pass(connection, caller);
            for (var view : views) {
                if (view.startsWith(caller.role() + " ")) {
                    rows.put(view, rows(connection, view.substring(view.indexOf(' ') + 1)));
                }
            }
            connection.rollback();
        }
        return new OpenAnswers(rows);
    }

    /** Who may read which view: the role and the name. */
    static List<String> views(TestDatabase database) throws SQLException {
        return database.seen("select role || ' ' || name from kernel.endpoints, unnest(audience) role order by 1")
                .lines()
                .toList();
    }

    private static List<String> rows(Connection connection, String view) throws SQLException {
        return TestDatabase.seen(connection, "select to_jsonb(v)::text from api." + view + " v")
                .lines()
                .toList();
    }

    /** How many rows a view shows to who is not signed in. */
    int size(String view) {
        return rows.get("anon " + view).size();
    }

    /** Where other answers differ, but for rows that are public by an act of their owner. */
    List<String> changes(OpenAnswers later, Set<OwnRow> own) {
        var changes = new ArrayList<String>();
        for (var each : rows.entrySet()) {
            var before = others(each.getKey(), each.getValue(), own);
            var after = others(each.getKey(), later.rows.get(each.getKey()), own);
            if (!before.equals(after)) {
                var gone = new ArrayList<>(before);
                gone.removeAll(after);
                var fresh = new ArrayList<>(after);
                fresh.removeAll(before);
                changes.add(each.getKey() + ": " + gone + " became " + fresh);
            }
        }
        return changes;
    }

    private static List<String> others(String place, List<String> rows, Set<OwnRow> own) {
        var view = place.substring(place.indexOf(' ') + 1);
        return rows.stream()
                .filter(row -> own.stream()
                        .noneMatch(mine -> mine.view().equals(view)
                                && row.contains(mine.key().toString())))
                .toList();
    }
}

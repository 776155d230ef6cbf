package dev.scrim.surface.privacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.scrim.database.AppDatabase;
import dev.scrim.fixture.Fixture;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.catalogue.Relation;

/** What of a person is where. */
public final class Traces {

    /** What holds keys and nothing else, and lives in a backup of its own for a short while. */
    private static final String KEYS = "kernel.subject_keys";

    private static final Set<String> TEXT = Set.of("text", "jsonb", "uuid", "bytea");

    private Traces() {}

    /** Every canary of a person that is to go, by table and column. */
    public static Map<String, String> of(Fixture fixture, int person) {
        var traces = new TreeMap<String, String>();
        for (var row : fixture.rows()) {
            if (row.person() == person && isErased(row.table())) {
                row.canaries().forEach((column, canary) -> {
                    if (goes(row.table(), column)) {
                        traces.put(name(row, column), canary);
                    }
                });
            }
        }
        return traces;
    }

    private static String name(Row row, String column) {
        return row.table().qualifiedName() + "." + column + (row.shown() ? " shown" : "");
    }

    private static boolean isErased(Relation table) {
        return !table.registration().orElseThrow().erase().equals("keep")
                && !table.qualifiedName().equals(KEYS)
                && !table.name().startsWith("dsar_");
    }

    /** Of what is anonymised, times and sums stay. */
    private static boolean goes(Relation table, String column) {
        return table.registration().orElseThrow().erase().equals("delete")
                || TEXT.contains(table.column(column).orElseThrow().type());
    }

    /** Every table of the database as text, as a dump holds it, but for those that are kept and the keys. */
    public static String dump(Fixture fixture) throws SQLException {
        var kept = fixture.catalogue().tables().stream()
                .filter(table -> table.registration().orElseThrow().erase().equals("keep"))
                .map(Relation::qualifiedName)
                .toList();
        var tables = AppDatabase.current()
                .seen("""
                        select n.nspname || '.' || c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')""")
                .lines()
                .filter(table -> !kept.contains(table) && !table.equals(KEYS))
                .toList();
        var dump = new StringBuilder();
        for (var table : tables) {
            dump.append(AppDatabase.current().seen("select '" + table + " ' || t::text from " + table + " t"))
                    .append('\n');
        }
        return dump.toString();
    }

    /** Those of the traces that a text holds. One may be the beginning of another, so the digits have to end. */
    public static List<String> in(String text, Map<String, String> traces) {
        return traces.entrySet().stream()
                .filter(trace -> isIn(text, trace.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isIn(String text, String canary) {
        return canary.startsWith("canary")
                ? Pattern.compile(Pattern.quote(canary) + "(?![0-9])")
                        .matcher(text)
                        .find()
                : text.contains(canary);
    }
}

package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses by its name what PostgREST's clients may write and is not served here, before it is taken for a column. */
final class NotServed {

    private static final Set<String> LOGIC = Set.of("and", "or", "not.and", "not.or");
    private static final Set<String> OPERATORS = Set.of(
            "match", "imatch", "isdistinct", "fts", "plfts", "phfts", "wfts", "ov", "sl", "sr", "nxr", "nxl", "adj");
    private static final Pattern QUANTIFIED = Pattern.compile("([a-z]+)\\((any|all|[a-z]+)\\)");
    /** The first sign that is found names the fault. */
    private static final List<Map.Entry<String, String>> IN_SELECT = List.of(
            Map.entry("...", "spreading"),
            Map.entry("->", "a path into JSON"),
            Map.entry("::", "a cast"),
            Map.entry("!", "embedding"),
            Map.entry("(", "embedding or aggregating"));

    private NotServed() {}

    /** Refuses an item of select. */
    static void refuseInSelect(String item) {
        for (Map.Entry<String, String> sign : IN_SELECT) {
            if (item.contains(sign.getKey())) {
                throw new QueryException(sign.getValue() + " is not served in select", item);
            }
        }
    }

    /** Refuses a filter by its column or its operator. */
    static void refuseFilter(String column, String text) {
        if (LOGIC.contains(column)) {
            throw new QueryException(column + " is not served; filters all hold, and in takes a list", column);
        }
        if (column.contains("->")) {
            throw new QueryException("a path into JSON is not served in filters", column);
        }
        String condition = text.startsWith("not.") ? text.substring(4) : text;
        int dot = condition.indexOf('.');
        String operator = dot < 0 ? condition : condition.substring(0, dot);
        Matcher quantified = QUANTIFIED.matcher(operator);
        if (dot > 0 && (OPERATORS.contains(operator) || quantified.matches())) {
            throw new QueryException("the operator " + operator + " is not served", column);
        }
    }
}

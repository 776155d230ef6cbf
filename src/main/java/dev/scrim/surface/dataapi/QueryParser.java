package dev.scrim.surface.dataapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the query string of a request into a {@link Query}. */
final class QueryParser {

    private static final Set<String> IS_VALUES = Set.of("null", "not_null", "true", "false", "unknown");
    private static final Set<String> ORDER_WORDS = Set.of("asc", "desc", "nullsfirst", "nullslast");

    /** PostgreSQL cuts longer names off, after which two may be one. */
    private static final int LONGEST_NAME = 63;
    /** What our statements call their own columns. */
    private static final String OURS = "scrim_";

    private QueryParser() {}

    /** The query of these decoded parameters, in their order; a repeated key is a further condition. */
    static Query parse(List<Map.Entry<String, String>> parameters) {
        List<Query.Selection> select = new ArrayList<>();
        List<Query.Filter> filters = new ArrayList<>();
        List<Query.Order> order = new ArrayList<>();
        Optional<Long> limit = Optional.empty();
        long offset = 0;
        for (Map.Entry<String, String> parameter : parameters) {
            String value = parameter.getValue();
            switch (parameter.getKey()) {
                case "select" -> select.addAll(selections(value));
                case "order" -> order.addAll(orders(value));
                case "limit" -> limit = Optional.of(count("limit", value));
                case "offset" -> offset = count("offset", value);
                default -> filters.add(filter(parameter.getKey(), value));
            }
        }
        return new Query(keys(select), List.copyOf(filters), List.copyOf(order), limit, offset);
    }

    private static List<Query.Selection> selections(String text) {
        List<Query.Selection> result = new ArrayList<>();
        boolean hasAll = false;
        for (String part : Words.split(text)) {
            String item = part.strip();
            hasAll |= item.equals("*");
            int colon = item.indexOf(':');
            String name = item.substring(colon + 1);
            if (item.equals("*") || item.isEmpty()) {
                continue;
            }
            NotServed.refuseInSelect(item);
            if (name.isEmpty() || colon == 0) {
                throw new QueryException(
                        "select is a list of columns, each with an alias before a colon at most", item);
            }
            result.add(new Query.Selection(name, colon < 0 ? name : item.substring(0, colon)));
        }
        if (!hasAll) {
            return result;
        }
        if (result.stream().anyMatch(selection -> !selection.alias().equals(selection.name()))) {
            throw new QueryException("beside * no other name is given to a column", text);
        }
        return List.of();
    }

    /** Each key of an answer once: a column named twice is one, another of the same name is no key. */
    private static List<Query.Selection> keys(List<Query.Selection> selections) {
        Map<String, Query.Selection> keys = new LinkedHashMap<>();
        for (Query.Selection selection : selections) {
            String alias = selection.alias();
            if (alias.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME || alias.startsWith(OURS)) {
                throw new QueryException(
                        "a key of the answer has at most 63 bytes and does not begin with scrim_", alias);
            }
            Query.Selection other = keys.putIfAbsent(alias, selection);
            if (other != null && !other.equals(selection)) {
                throw new QueryException("two columns of select have one name in the answer", alias);
            }
        }
        return List.copyOf(keys.values());
    }

    private static List<Query.Order> orders(String text) {
        List<Query.Order> result = new ArrayList<>();
        for (String part : Words.split(text)) {
            String[] words = part.strip().split("\\.", -1);
            boolean descending = false;
            Optional<Boolean> nullsFirst = Optional.empty();
            for (int i = 1; i < words.length; i++) {
                if (!ORDER_WORDS.contains(words[i])) {
                    throw new QueryException("order is column.asc or column.desc, then nullsfirst or nullslast", part);
                }
                descending = words[i].equals("desc") || descending;
                nullsFirst = words[i].startsWith("nulls") ? Optional.of(words[i].equals("nullsfirst")) : nullsFirst;
            }
            result.add(new Query.Order(words[0], descending, nullsFirst));
        }
        return result;
    }

    private static long count(String key, String value) {
        if (!value.matches("\\d{1,15}")) {
            throw new QueryException(key + " is a whole number from 0", value);
        }
        return Long.parseLong(value);
    }

    private static Query.Filter filter(String column, String text) {
        NotServed.refuseFilter(column, text);
        boolean negated = text.startsWith("not.");
        String condition = negated ? text.substring(4) : text;
        int dot = condition.indexOf('.');
        Operator operator = Operator.of(dot < 0 ? condition : condition.substring(0, dot))
                .filter(o -> dot > 0)
                .orElseThrow(() -> new QueryException("a filter is column=operator.value", column));
        String value = condition.substring(dot + 1);
        return new Query.Filter(column, negated, operator, values(operator, column, value));
    }

    private static List<String> values(Operator operator, String column, String value) {
        if (operator == Operator.IN) {
            if (!value.startsWith("(") || !value.endsWith(")")) {
                throw new QueryException("in is followed by a list in parentheses", column);
            }
            String list = value.substring(1, value.length() - 1);
            return list.isEmpty() ? List.of() : Words.split(list);
        }
        if (operator == Operator.IS && !IS_VALUES.contains(value.toLowerCase(java.util.Locale.ROOT))) {
            throw new QueryException("is compares with null, not_null, true, false or unknown", column);
        }
        return List.of(value);
    }
}

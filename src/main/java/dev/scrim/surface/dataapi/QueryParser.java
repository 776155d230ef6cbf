package dev.scrim.surface.dataapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the query string of a request into a {@link Query}. */
final class QueryParser {

    private static final Set<String> IS_VALUES = Set.of("null", "not_null", "true", "false", "unknown");
    private static final Set<String> ORDER_WORDS = Set.of("asc", "desc", "nullsfirst", "nullslast");

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
        return new Query(List.copyOf(select), List.copyOf(filters), List.copyOf(order), limit, offset);
    }

    private static List<Query.Selection> selections(String text) {
        List<Query.Selection> result = new ArrayList<>();
        for (String part : Words.split(text)) {
            String item = part.strip();
            int colon = item.indexOf(':');
            String name = item.substring(colon + 1);
            if (item.equals("*") || item.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || colon == 0) {
                throw new QueryException(
                        "select is a list of columns, each with an alias before a colon at most", item);
            }
            result.add(new Query.Selection(name, colon < 0 ? name : item.substring(0, colon)));
        }
        return text.contains("*") ? List.of() : result;
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

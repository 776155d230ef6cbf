package dev.scrim.surface.dataapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * How a client wants the answer, in headers: {@code Prefer} (RFC 7240), {@code Range} and {@code Accept}.
 *
 * @param named what Prefer says, by name; of a name said twice the first
 * @param form the form in which rows are sent
 * @param range rows from, and how many, where Range says so
 */
record Preferences(Map<String, String> named, Form form, Optional<Range> range) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})-(\\d{0,15})");
    private static final Set<String> RETURNS = Set.of("minimal", "headers-only", "representation");

    /**
     * A page.
     *
     * @param offset rows skipped
     * @param limit the most rows, empty for all
     */
    record Range(long offset, Optional<Long> limit) {}

    /** What the headers of a request say. */
    static Preferences of(HttpHeaders headers) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String line :
                Optional.ofNullable(headers.getRequestHeader("Prefer")).orElse(List.of())) {
            for (String preference : line.split(",")) {
                String[] parts = preference.strip().split("=", 2);
                named.putIfAbsent(parts[0], parts.length > 1 ? parts[1].replace("\"", "") : "");
            }
        }
        Preferences preferences = new Preferences(
                Map.copyOf(named),
                Form.of(headers),
                Optional.ofNullable(headers.getHeaderString("Range")).flatMap(Preferences::page));
        preferences.refuseWhatIsNotServed();
        return preferences;
    }

    private static Optional<Range> page(String header) {
        Matcher match = RANGE.matcher(header.replaceFirst("^items=", ""));
        if (!match.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(match.group(1));
        Optional<Long> limit = match.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(Math.max(0, Long.parseLong(match.group(2)) - from + 1));
        return Optional.of(new Range(from, limit));
    }

    /** What would change the meaning of a write is refused rather than passed over; the rest only when told so. */
    private void refuseWhatIsNotServed() {
        boolean strict = named.getOrDefault("handling", "").equals("strict");
        for (Map.Entry<String, String> preference : named.entrySet()) {
            boolean served =
                    switch (preference.getKey()) {
                        case "return" -> RETURNS.contains(preference.getValue());
                        case "count" -> preference.getValue().equals("exact") || !strict;
                        case "missing" -> Set.of("default", "null").contains(preference.getValue());
                        case "max-affected" -> preference.getValue().matches("\\d{1,9}");
                        case "tx" -> Set.of("commit", "rollback").contains(preference.getValue());
                        case "resolution" -> false;
                        case "handling" -> true;
                        default -> !strict;
                    };
            if (!served) {
                throw new ProblemException(
                        Problem.PREFERENCE_NOT_SERVED, "Prefer: " + preference.getKey() + " is not served as sent");
            }
        }
    }

    /** Whether the rows that match are counted too. */
    boolean countAll() {
        return is("count", "exact");
    }

    /** Whether what is written is part of the answer. */
    boolean showsRows() {
        return is("return", "representation");
    }

    /** Whether the answer of an insert says only where the new row is. */
    boolean showsLocation() {
        return is("return", "headers-only");
    }

    /** Whether what a row leaves out takes its default where another row names it. */
    boolean missingIsDefault() {
        return is("missing", "default");
    }

    /** Whether the change is only tried: the answer is what it would be, and nothing is changed. */
    boolean isTrial() {
        return is("tx", "rollback");
    }

    /** The most rows that a change may affect, where the client says so. */
    OptionalLong maxAffected() {
        return named.containsKey("max-affected")
                ? OptionalLong.of(Long.parseLong(named.get("max-affected")))
                : OptionalLong.empty();
    }

    private boolean is(String name, String value) {
        return named.getOrDefault(name, "").equals(value);
    }

    /** {@code Preference-Applied} of a write: what was preferred and is so; empty when nothing was. */
    String applied() {
        List<String> applied = new ArrayList<>();
        for (String name : List.of("missing", "return", "count", "tx", "handling", "max-affected")) {
            if (named.containsKey(name)) {
                applied.add(name + "=" + named.get(name));
            }
        }
        return String.join(", ", applied);
    }

    /** The query with the page that Range asks for, where the query string names none. */
    Query applyTo(Query query) {
        if (query.limit().isPresent() || query.offset() > 0) {
            return query;
        }
        return range.map(page -> new Query(query.select(), query.filters(), query.order(), page.limit(), page.offset()))
                .orElse(query);
    }
}

package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a reader wants the answer, in headers: {@code Prefer} (RFC 7240), {@code Range} and {@code Accept}.
 *
 * @param countAll whether the rows that match are counted too
 * @param asObject whether exactly one row is wanted, not a list
 * @param range rows from, and how many, where Range says so
 */
record Preferences(boolean countAll, boolean asObject, Optional<Range> range) {

    /** The media type that asks for exactly one row. */
    static final String OBJECT = "application/vnd.pgrst.object+json";

    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})-(\\d{0,15})");

    /** A page. @param offset rows skipped @param limit the most rows, empty for all */
    record Range(long offset, Optional<Long> limit) {}

    static Preferences of(List<String> prefer, Optional<String> range, Optional<String> accept) {
        boolean counts = prefer.stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .anyMatch(preference -> preference.strip().equals("count=exact"));
        return new Preferences(counts, accept.orElse("").contains(OBJECT), range.flatMap(Preferences::page));
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

    /** The query with the page that Range asks for, where the query string names none. */
    Query applyTo(Query query) {
        if (query.limit().isPresent() || query.offset() > 0) {
            return query;
        }
        return range.map(page -> new Query(query.select(), query.filters(), query.order(), page.limit(), page.offset()))
                .orElse(query);
    }
}

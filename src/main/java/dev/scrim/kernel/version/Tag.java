package dev.scrim.kernel.version;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.scrim.kernel.crypto.Sha256;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Tells one version of a row from another: a hash of its columns as the caller sees them, written as an entity tag
 * (RFC 9110, 8.8.3). Java hashes what it sends, PostgreSQL what it is about to change; both hash the same text.
 */
public final class Tag {

    /** Stands for whatever version there is. */
    public static final String ANY = "*";

    /** The form in which rows are sent: the same version of the same row has a tag of its own in each. */
    public enum Form {
        /** One row alone. */
        OBJECT(""),
        /** Rows in a list. */
        LIST("-l"),
        /** Rows as lines of a table. */
        TABLE("-t");

        private final String mark;

        Form(String mark) {
            this.mark = mark;
        }
    }

    private static final int BYTES = 16;
    private static final Pattern MARK = Pattern.compile("-[lt]$");
    private static final Pattern HEADER = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(?:,|$)");

    private Tag() {}

    /**
     * The tag of rows in a form.
     *
     * @param rows a row as a JSON object, or several as in a list without brackets
     */
    public static String of(String rows, Form form) {
        return '"' + HexFormat.of().formatHex(Sha256.of(rows), 0, BYTES) + form.mark + '"';
    }

    /**
     * The hash in SQL.
     *
     * @param columns a select list over the row's own columns
     */
    public static String sql(String columns) {
        return "(select left(encode(sha256(convert_to(row_to_json(p)::text, 'UTF8')), 'hex'), " + 2 * BYTES
                + ") from (select " + columns + ") p)";
    }

    /** The hashes that If-Match names; {@link #ANY} alone where it names all; empty when it was not sent. */
    public static Optional<List<String>> expected(List<String> ifMatch) {
        if (ifMatch.isEmpty()) {
            return Optional.empty();
        }
        String header = String.join(",", ifMatch);
        if (header.strip().equals(ANY)) {
            return Optional.of(List.of(ANY));
        }
        // a weak tag never matches here (RFC 9110, 13.1.1)
        return Optional.of(tags(header).stream()
                .filter(match -> match.group(1) == null)
                .map(match -> match.group(2))
                .map(tag -> MARK.matcher(tag).replaceFirst(""))
                .toList());
    }

    /** Whether If-None-Match names this tag, so that nothing need be sent. */
    public static boolean isKnown(String tag, List<String> ifNoneMatch) {
        if (ifNoneMatch.isEmpty()) {
            return false;
        }
        String header = String.join(",", ifNoneMatch);
        return header.strip().equals(ANY)
                || tags(header).stream().anyMatch(match -> tag.equals('"' + match.group(2) + '"'));
    }

    private static List<MatchResult> tags(String header) {
        Matcher matcher = HEADER.matcher(header);
        List<MatchResult> found = new ArrayList<>();
        int end = 0;
        while (end < header.length() && matcher.find(end) && matcher.start() == end) {
            found.add(matcher.toMatchResult());
            end = matcher.end();
        }
        if (end < header.length()) {
            throw new ProblemException(
                    Problem.REQUEST_INVALID, "If-Match and If-None-Match are lists of tags in double quotes, or *");
        }
        return found;
    }
}

package dev.scrim.surface.dataapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Writes rows as comma-separated values (RFC 4180) that are read back as they were, by {@code \copy … csv} of psql as
 * by others: a missing value is nothing, an empty text is two quotes, an array is written as PostgreSQL writes it, JSON
 * as JSON. In a file of one column a missing value is two quotes too, since readers skip lines of nothing.
 */
final class CsvText {

    private static final String END = "\r\n";
    /** What some reader takes for more than text: separators, quotes, ends of lines, blanks at an end, {@code \.}. */
    private static final Pattern UNSAFE =
            Pattern.compile("[,;\"'\\\\\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{feff}]|^[\\s\\h]|[\\s\\h]$|^$");
    /** Plus, minus and the like, also as wide as Chinese characters. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}]");
    /** A file that begins so is no table to a spreadsheet (SYLK). */
    private static final String OTHER_FORMAT = "ID";

    private static final Pattern QUOTED_IN_ARRAYS = Pattern.compile("[{},\"\\\\\\s]|^$|^(?i:null)$");
    private static final JsonFactory JSON = new JsonFactory();

    private CsvText() {}

    /** What the values of a column are, where their JSON does not say how they are written. */
    enum Kind {
        PLAIN,
        ARRAY,
        JSON;

        /** That of a type, as SQL writes it. */
        static Kind of(String type) {
            return type.endsWith("[]") ? ARRAY : type.startsWith("json") ? JSON : PLAIN;
        }
    }

    /**
     * A column of the file.
     *
     * @param name its name
     * @param kind what its values are
     */
    record Heading(String name, Kind kind) {}

    /**
     * The rows under a line of names.
     *
     * @param columns the columns
     * @param rows a JSON list of objects, each with these keys in this order
     */
    static String of(List<Heading> columns, String rows) {
        return of(columns, rows, false);
    }

    /**
     * The same.
     *
     * @param forSpreadsheets whether a text that a spreadsheet would take for a formula gets an apostrophe in front, as
     *     OWASP says of CSV injection: staff open there what strangers wrote. Numbers stay numbers
     */
    static String of(List<Heading> columns, String rows, boolean forSpreadsheets) {
        var text = new StringBuilder(rows.length());
        text.append(columns.stream().map(CsvText::heading).collect(Collectors.joining(",", "", END)));
        try (var parser = JSON.createParser(rows)) {
            var inRow = 0;
            while (parser.nextToken() != null) {
                switch (parser.currentToken()) {
                    case START_OBJECT -> inRow = 0;
                    case END_OBJECT -> text.append(END);
                    case FIELD_NAME -> {
                        parser.nextToken();
                        var column = columns.get(inRow);
                        var missing = columns.size() == 1 ? "\"\"" : "";
                        text.append(inRow++ == 0 ? "" : ",")
                                .append(
                                        parser.currentToken() == JsonToken.VALUE_NULL
                                                ? missing
                                                : value(column, parser, rows, forSpreadsheets));
                    }
                    default -> { // the list around the rows
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String heading(Heading column) {
        return column.name().startsWith(OTHER_FORMAT) ? quoted(column.name()) : quotedWhereNeeded(column.name());
    }

    private static String value(Heading column, JsonParser parser, String rows, boolean forSpreadsheets)
            throws IOException {
        if (column.kind() == Kind.ARRAY && parser.currentToken() == JsonToken.START_ARRAY) {
            return quotedWhereNeeded(array(parser, rows));
        }
        if (parser.currentToken().isStructStart()) {
            return quotedWhereNeeded(json(parser, rows));
        }
        if (column.kind() == Kind.JSON && parser.currentToken() == JsonToken.VALUE_STRING) {
            return quoted('"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(parser.getText())) + '"');
        }
        var isFormula = forSpreadsheets
                && parser.currentToken() == JsonToken.VALUE_STRING
                && FORMULA.matcher(parser.getText()).lookingAt();
        return quotedWhereNeeded((isFormula ? "'" : "") + parser.getText());
    }

    /** An array as PostgreSQL writes it: {@code {a,"b c",NULL}}. */
    private static String array(JsonParser parser, String rows) throws IOException {
        var items = new StringJoiner(",", "{", "}");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(
                    switch (parser.currentToken()) {
                        case START_ARRAY -> array(parser, rows);
                        case START_OBJECT -> item(json(parser, rows));
                        case VALUE_NULL -> "NULL";
                        default -> item(parser.getText());
                    });
        }
        return items.toString();
    }

    private static String item(String text) {
        return QUOTED_IN_ARRAYS.matcher(text).find()
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : text;
    }

    /** JSON to the letter: numbers with all their digits. */
    private static String json(JsonParser parser, String rows) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return rows.substring(start, (int) parser.currentTokenLocation().getCharOffset() + 1);
    }

    private static String quotedWhereNeeded(String text) {
        return UNSAFE.matcher(text).find() ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

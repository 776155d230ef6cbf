package dev.scrim.surface.dataapi;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Writes rows as comma-separated values (RFC 4180); a missing value is nothing, an empty text is two quotes. */
final class CsvText {

    private static final String END = "\r\n";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n]");
    private static final JsonFactory JSON = new JsonFactory();

    private CsvText() {}

    /**
     * The rows under a line of names.
     *
     * @param columns the names
     * @param rows a JSON list of objects, each with these keys in this order
     */
    static String of(List<String> columns, String rows) {
        return of(columns, rows, false);
    }

    /**
     * The same.
     *
     * @param forSpreadsheets whether a text that a spreadsheet would take for a formula gets an apostrophe in front, as
     *     OWASP says of CSV injection: staff open there what strangers wrote. Numbers stay numbers
     */
    static String of(List<String> columns, String rows, boolean forSpreadsheets) {
        var text = new StringBuilder(rows.length());
        text.append(columns.stream().map(CsvText::quotedWhereNeeded).collect(Collectors.joining(",", "", END)));
        try (var parser = JSON.createParser(rows)) {
            var inRow = 0;
            while (parser.nextToken() != null) {
                switch (parser.currentToken()) {
                    case START_OBJECT -> inRow = 0;
                    case END_OBJECT -> text.append(END);
                    case FIELD_NAME -> {
                        parser.nextToken();
                        text.append(inRow++ == 0 ? "" : ",").append(value(parser, forSpreadsheets));
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

    private static String value(JsonParser parser, boolean forSpreadsheets) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!parser.currentToken().isStructStart()) {
            var isFormula = forSpreadsheets
                    && parser.currentToken() == JsonToken.VALUE_STRING
                    && FORMULA.matcher(parser.getText()).lookingAt();
            return quotedWhereNeeded((isFormula ? "'" : "") + parser.getText());
        }
        var nested = new StringWriter();
        try (var generator = JSON.createGenerator(nested)) {
            generator.copyCurrentStructure(parser);
        }
        return quotedWhereNeeded(nested.toString());
    }

    private static String quotedWhereNeeded(String text) {
        var plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

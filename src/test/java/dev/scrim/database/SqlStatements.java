package dev.scrim.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a script apart into its statements, as far as what PostgreSQL would send them off by. */
public final class SqlStatements {

    /** A comment; a text in quotes or dollars; a word; any other character. */
    private static final Pattern TOKEN =
            Pattern.compile("--[^\\n]*|'(?:[^']|'')*'|(\\$\\w*\\$).*?\\1|\\w+|.", Pattern.DOTALL);

    private SqlStatements() {}

    /** The statements in their order, without comments, each with single spaces. */
    public static List<String> of(String script) {
        var statements = new ArrayList<String>();
        var statement = new StringBuilder();
        var depth = 0;
        for (var token = TOKEN.matcher(script); token.find(); ) {
            var text = token.group();
            if (text.equals(";") && depth == 0) {
                add(statement, statements);
            } else if (!text.startsWith("--")) {
                statement.append(text);
                depth = depth(text, depth);
            }
        }
        add(statement, statements);
        return statements;
    }

    /** Between begin atomic and its end, a semicolon ends no statement; a case has an end of its own. */
    private static int depth(String word, int before) {
        return switch (word) {
            case "atomic" -> 1;
            case "case" -> before == 0 ? 0 : before + 1;
            case "end" -> Math.max(0, before - 1);
            default -> before;
        };
    }

    private static void add(StringBuilder statement, List<String> statements) {
        var text = statement.toString().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            statements.add(text);
        }
        statement.setLength(0);
    }
}

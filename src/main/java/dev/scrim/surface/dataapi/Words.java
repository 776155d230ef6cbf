package dev.scrim.surface.dataapi;

import java.util.ArrayList;
import java.util.List;

/** Splits lists as the URL writes them: by commas outside double quotes, in which a backslash escapes. */
final class Words {

    private Words() {}

    /** The parts of a comma-separated list; quotes are taken off, and what they protect stays as it is. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw new QueryException("a double quote is opened and not closed", text);
        }
        parts.add(part.toString());
        return parts;
    }
}

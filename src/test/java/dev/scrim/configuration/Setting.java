package dev.scrim.configuration;

import java.util.Locale;

/**
 * One key that an operator may set.
 *
 * @param name the property
 * @param type what its value looks like
 * @param otherwise what holds where it is not set; empty: nothing
 * @param secret whether it belongs into a vault
 * @param meaning what it does
 */
record Setting(String name, String type, String otherwise, boolean secret, String meaning) {

    Setting {
        if (meaning.isBlank()) {
            throw new IllegalArgumentException(name + " has no meaning: write its Javadoc");
        }
    }

    /** A key that is read by name. */
    static Setting of(String name, String type, String otherwise, String meaning) {
        return new Setting(name, type, otherwise, false, meaning);
    }

    Setting asSecret() {
        return new Setting(name, type, otherwise, true, meaning);
    }

    /** The environment variable that sets it, as MicroProfile Config finds it. */
    String variable() {
        return name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    String row() {
        var value = otherwise.isEmpty() ? "" : "`" + otherwise + "`";
        return "| `" + variable() + "` | `" + name + "` | " + type + " | " + value + " | " + (secret ? "secret" : "")
                + " | " + meaning.replace("|", "\\|") + " |";
    }
}

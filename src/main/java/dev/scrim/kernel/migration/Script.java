package dev.scrim.kernel.migration;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file under db/, taken apart by its name.
 *
 * @param module the folder it is in: a module's name, or callback
 * @param kind what it is for
 * @param number its version; 0 where there is none
 * @param file its name without the folder
 * @param text what it says
 */
public record Script(String module, Kind kind, int number, String file, String text) {

    /** What a script is for. */
    public enum Kind {
        /** Changes tables and data; runs once. */
        VERSIONED,
        /** Undoes the versioned script of the same number and name. */
        UNDO,
        /** Is the current text of functions, policies or a view; runs again when what it may rest on changes. */
        REPEATABLE,
        /** Runs around the scripts of every module. */
        CALLBACK
    }

    private static final Pattern PATH = Pattern.compile("db/([a-z][a-z0-9_]*)/([^/]+)");
    private static final Pattern NUMBERED = Pattern.compile("([VU])([0-9]{1,9})__[a-z0-9_]+\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__[a-z0-9_]+\\.sql");
    private static final Pattern CALLBACK = Pattern.compile("([a-zA-Z]+)(__[a-z0-9_]+)?\\.sql");

    static final String CALLBACKS = "callback";

    /** Takes a file apart; empty when its place or name says nothing. */
    public static Optional<Script> of(String path, String text) {
        var place = PATH.matcher(path);
        if (!place.matches()) {
            return Optional.empty();
        }
        var module = place.group(1);
        var file = place.group(2);
        if (module.equals(CALLBACKS)) {
            return isCallback(file) ? Optional.of(new Script(module, Kind.CALLBACK, 0, file, text)) : Optional.empty();
        }
        var numbered = NUMBERED.matcher(file);
        if (numbered.matches() && Integer.parseInt(numbered.group(2)) > 0) {
            var kind = numbered.group(1).equals("V") ? Kind.VERSIONED : Kind.UNDO;
            return Optional.of(new Script(module, kind, Integer.parseInt(numbered.group(2)), file, text));
        }
        return REPEATABLE.matcher(file).matches()
                ? Optional.of(new Script(module, Kind.REPEATABLE, 0, file, text))
                : Optional.empty();
    }

    /** Where it is on the class path. */
    public String path() {
        return "db/" + module + "/" + file;
    }

    /** The file that undoes this one, or the one that this one undoes. */
    public String twin() {
        return "db/" + module + "/" + (kind == Kind.UNDO ? "V" : "U") + file.substring(1);
    }

    private static boolean isCallback(String file) {
        var name = CALLBACK.matcher(file);
        return name.matches() && org.flywaydb.core.api.callback.Event.fromId(name.group(1)) != null;
    }
}

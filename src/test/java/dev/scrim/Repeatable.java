package dev.scrim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.scrim.database.SqlStatements;
import dev.scrim.kernel.migration.Script;

/**
 * A repeatable script, held to its name. {@code R__function_x.sql} makes the function or procedure x with all its
 * overloads, {@code R__view_x.sql} the view x with what is published of it, {@code R__policy_x.sql} the policies and
 * {@code R__trigger_x.sql} the triggers of the table x; each with the comments and grants of what it makes. An object
 * of another schema has that schema before its name: {@code R__function_auth_uid.sql}. A file of any other name makes
 * nothing: it calls procedures with what its module declares.
 */
final class Repeatable {

    /** What the first word of a name stands for: the statements that there may be, with the object in their group. */
    private enum Kind {
        FUNCTION(
                "create (?:or replace )?(?:function|procedure) ([\\w.]+)",
                "(?:comment on|drop|alter) (?:function|procedure) (?:if exists )?([\\w.]+)",
                "(?:grant|revoke) execute on (?:function|procedure) ([\\w.]+)",
                "call [\\w.]+\\('([\\w.]+)[('].*"),
        VIEW(
                "create (?:or replace )?view ([\\w.]+)",
                "(?:drop|alter) view (?:if exists )?([\\w.]+)",
                "comment on (?:view|column) (\\w+\\.\\w+)",
                "(?:grant|revoke) .* on (\\w+\\.\\w+) (?:to|from) .*",
                "call [\\w.]+\\(.*'([\\w.]+)'.*"),
        POLICY(
                "create policy \\w+ on ([\\w.]+)",
                "(?:drop|alter) policy (?:if exists )?\\w+ on ([\\w.]+)",
                "comment on policy \\w+ on ([\\w.]+)",
                "(?:grant|revoke) .*?on (\\w+\\.\\w+) (?:to|from) .*",
                "call kernel\\.policies_of\\('([\\w.]+)'\\)"),
        TRIGGER(
                "create (?:or replace |constraint )*trigger \\w+ [^;]*? on (\\w+\\.\\w+)",
                "drop trigger (?:if exists )?\\w+ on ([\\w.]+)",
                "comment on trigger \\w+ on ([\\w.]+)");

        private final List<Pattern> said;

        Kind(String... said) {
            this.said = Stream.of(said).map(Pattern::compile).toList();
        }
    }

    private static final Pattern NAME = Pattern.compile("R__(function|view|policy|trigger)_(\\w+)\\.sql");
    private static final Pattern HANDED_OVER =
            Pattern.compile("(?:grant|revoke) create on schema \\w+ (?:to|from) \\w+");
    private static final Pattern CREATE = Pattern.compile("\\bcreate\\b[^;]*");

    private final Script script;

    Repeatable(Script script) {
        this.script = script;
    }

    /** What is in it that its name does not say, and what its name says that is not in it; none is good. */
    List<String> faults() {
        var name = NAME.matcher(script.file());
        var faults = new ArrayList<String>();
        if (!name.matches()) {
            SqlStatements.of(script.text()).stream()
                    .filter(statement -> !isDeclaration(statement))
                    .forEach(statement -> faults.add(fault(statement)));
            return faults;
        }
        var kind = Kind.valueOf(name.group(1).toUpperCase(Locale.ROOT));
        var objects = objects(kind, name.group(2));
        var made = false;
        for (var statement : SqlStatements.of(script.text())) {
            for (var part : parts(statement)) {
                if (!isOf(kind, objects, part)) {
                    faults.add(fault(part));
                }
                made |= part.startsWith("create ");
            }
        }
        if (!made) {
            faults.add(script.path() + ": makes nothing");
        }
        return faults;
    }

    /** A statement; of a block of code what it makes. */
    private static List<String> parts(String statement) {
        return statement.startsWith("do $")
                ? CREATE.matcher(statement).results().map(MatchResult::group).toList()
                : List.of(statement);
    }

    private boolean isOf(Kind kind, List<String> objects, String statement) {
        if (kind == Kind.VIEW && HANDED_OVER.matcher(statement).matches()) {
            return true;
        }
        // what its owner needs in order to run
        if (kind == Kind.FUNCTION && statement.matches("grant execute on .* to " + script.module() + "_code")) {
            return true;
        }
        return kind.said.stream()
                .map(pattern -> pattern.matcher(statement))
                .filter(Matcher::lookingAt)
                .anyMatch(matcher -> kind == Kind.VIEW && statement.startsWith("call ")
                        ? objects.stream().anyMatch(object -> statement.contains("'" + object + "'"))
                        : objects.contains(matcher.group(1)));
    }

    private static boolean isDeclaration(String statement) {
        return statement.startsWith("call ")
                || statement.startsWith("grant ")
                || statement.startsWith("do $") && !CREATE.matcher(statement).find();
    }

    private List<String> objects(Kind kind, String name) {
        var objects = new ArrayList<String>(List.of(script.module() + "." + name, name.replaceFirst("_", ".")));
        if (kind == Kind.VIEW) {
            objects.add("api." + name);
        }
        return objects;
    }

    private String fault(String statement) {
        return script.path() + ": " + statement.substring(0, Math.min(80, statement.length()));
    }
}

package dev.scrim.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings that no interface declares: what is read before the program starts, what {@code application.properties}
 * passes on, and those of the framework that an operator has a reason to set.
 */
final class NamedSettings {

    /** What the program tells itself; an operator has no reason to. */
    static final Set<String> INTERNAL = Set.of("scrim.embedded", "scrim.workers.enabled");

    private static final Pattern PASSED_ON = Pattern.compile("\\$\\{(scrim\\.[a-z.-]+)(?::([^}]*))?}");
    private static final Map<String, String> WORDS = Map.of(
            "java.lang.String", "text",
            "boolean", "true or false",
            "int", "number",
            "java.util.OptionalInt", "number",
            "java.time.Duration", "duration",
            "io.quarkus.runtime.configuration.MemorySize", "size",
            "java.util.logging.Level", "level");
    private static final Map<String, String> LOGINS = new TreeMap<>(Map.of(
            "server", "serves other servers",
            "releaser", "counts and releases",
            "desk-worker", "exports and erases",
            "jobs", "keeps the list of jobs",
            "migrator", "changes the schema; needed by commands only, so leave it away from servers"));

    private final Properties builtIn;
    private final FrameworkKeys framework;
    private final Map<String, String> passedOn = new TreeMap<>();

    private NamedSettings(Properties builtIn, FrameworkKeys framework) {
        this.builtIn = builtIn;
        this.framework = framework;
        builtIn.forEach((key, value) -> PASSED_ON
                .matcher(value.toString())
                .results()
                .forEach(found -> passedOn.put(found.group(1), found.group(2) == null ? "" : found.group(2))));
    }

    static NamedSettings read(Properties builtIn, FrameworkKeys framework) {
        return new NamedSettings(builtIn, framework);
    }

    /** What {@code application.properties} passes on to the framework, with what holds otherwise. */
    Map<String, String> passedOn() {
        return passedOn;
    }

    List<Section> sections() {
        return List.of(database(), start(), http(), pools(), log());
    }

    private Section database() {
        var settings = new ArrayList<>(List.of(
                framework(
                        "quarkus.datasource.jdbc.url",
                        "The address of the database, such as `jdbc:postgresql://db.example:5432/scrim`. Without"
                                + " it, the embedded database is used."),
                framework("quarkus.datasource.username", "The login that serves people: `authenticator`."),
                framework("quarkus.datasource.password", "Its password.").asSecret()));
        LOGINS.forEach((login, what) -> {
            settings.add(passed(key(login, "username"), "text", "The login that " + what + "."));
            settings.add(passed(key(login, "password"), "text", "Its password.").asSecret());
        });
        return new Section(
                "Database and logins",
                "`docker/bootstrap.sql` creates the logins. None can become another's role, so each has a password"
                        + " of its own.",
                settings);
    }

    private Section start() {
        return new Section(
                "Start",
                "What is decided before anything is served.",
                List.of(
                        Setting.of(
                                "scrim.migrate-at-start",
                                "true or false",
                                "false",
                                "Whether `serve` migrates the database before it serves, for which it needs the"
                                        + " login of the migrator. With the embedded database it does; with a real"
                                        + " one that is what `migrate` is for, and `serve` is not ready until it"
                                        + " was run."),
                        Setting.of(
                                "scrim.modules",
                                "list of text",
                                "",
                                "The modules to install, by name; all unless said. `kernel` and `identity` always"
                                        + " are. One that was installed and is switched off keeps its tables, and"
                                        + " loses its paths."),
                        own(
                                "scrim.catalogue.reread",
                                "duration",
                                "How often a server looks whether the schema was migrated beside it."),
                        Setting.of(
                                "scrim.data-dir",
                                "path",
                                ".scrim",
                                "Where the embedded database lives, if it is used."),
                        Setting.of(
                                "scrim.demo-at-first-start",
                                "true or false",
                                "true",
                                "Whether an embedded database begins with a made-up night.")));
    }

    private Section http() {
        return new Section(
                "Ports and stopping",
                "These are Quarkus' own; it has many more, which work as well.",
                List.of(
                        framework("quarkus.http.port", "The port of the API and of health."),
                        framework(
                                "quarkus.http.host",
                                "The address to listen on; all there are, unless said. With the embedded database"
                                        + " it is `127.0.0.1`, whatever is set."),
                        framework(
                                "quarkus.management.port",
                                "The port of metrics, where no token is needed; 0: any that is free."),
                        framework(
                                "quarkus.management.host", "The address that port listens on; 0.0.0.0: all there are."),
                        framework(
                                "quarkus.shutdown.delay",
                                "How long requests are still taken after SIGTERM, while readiness already says no;"
                                        + " longer than a proxy takes to notice."),
                        framework(
                                "quarkus.shutdown.timeout", "How long what is under way then has to come to its end."),
                        framework("quarkus.http.limits.max-body-size", "The most bytes of a request's body."),
                        framework(
                                "quarkus.http.idle-timeout",
                                "How long a connection stays open on which nothing happens; longer than a proxy"
                                        + " keeps it, so that the proxy is the first to let go."),
                        framework(
                                "quarkus.thread-pool.max-threads",
                                "The most threads for requests and for work by the clock.")));
    }

    private Section pools() {
        return new Section(
                "Connections",
                """
                How many connections one replica opens at most. The sum over all replicas, and eight for each replica's
                other logins, has to be less than `max_connections` of the database.""",
                List.of(
                        passed("scrim.pool.authenticator", "number", "For commands and writes of people."),
                        passed("scrim.pool.data", "number", "For what people read under `/rest/v1`."),
                        passed("scrim.pool.server", "number", "For other servers."),
                        framework(
                                "quarkus.datasource.jdbc.acquisition-timeout",
                                "How long a request waits for a connection; then it is told 503.")));
    }

    private Section log() {
        return new Section(
                "Log",
                "Ids and codes, never a value that somebody sent.",
                List.of(
                        passed(
                                "scrim.log.json",
                                "true or false",
                                "Whether each line is a JSON document. With a database of your own it is, unless"
                                        + " said."),
                        framework("quarkus.log.level", "The least level that is logged.")));
    }

    private static String key(String login, String what) {
        return "scrim." + login + "." + what;
    }

    private Setting own(String name, String type, String meaning) {
        if (!builtIn.containsKey(name)) {
            throw new IllegalStateException(name + " is not in application.properties");
        }
        return Setting.of(name, type, builtIn.getProperty(name), meaning);
    }

    private Setting passed(String name, String type, String meaning) {
        if (!passedOn.containsKey(name)) {
            throw new IllegalStateException(name + " is not passed on by application.properties");
        }
        return Setting.of(name, type, passedOn.get(name), meaning);
    }

    private Setting framework(String name, String meaning) {
        var key = framework.found(name);
        var type = WORDS.getOrDefault(key.type(), "text");
        var set = builtIn.getProperty(name, key.otherwise());
        return Setting.of(name, type, set.startsWith("$") ? "" : set, meaning);
    }
}

package dev.scrim.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import picocli.CommandLine;

import dev.scrim.deploy.Manifests.Node;

/** What manifests say of the product that is not so. */
public final class Findings {

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "readinessProbe",
            "/q/health/ready",
            "livenessProbe",
            "/q/health/live");
    private static final Set<String> PATHS =
            Set.of("/q/health/started", "/q/health/ready", "/q/health/live", "/q/metrics", "/q/openapi");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])/q/[a-z][a-z/]*");
    private static final Pattern LITERAL = Pattern.compile("([^=]+)=(.*)");
    private static final Pattern WRITTEN_SECRET = Pattern.compile(".*(PASSWORD|SECRET|SECRET_KEY)");

    private final Manifests manifests;
    private final Settings settings;
    private final Metrics metrics;

    public Findings(Manifests manifests, Settings settings, Metrics metrics) {
        this.manifests = manifests;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Paths below /q that are not there, and probes that ask for another than their own. */
    public List<String> paths() {
        var found = new ArrayList<String>();
        for (var file : files()) {
            PATH.matcher(Settings.text(file))
                    .results()
                    .filter(path -> !PATHS.contains(path.group()))
                    .forEach(path -> found.add(manifests.root().relativize(file) + " asks for " + path.group()));
        }
        for (var node : manifests.all()) {
            PROBES.forEach((probe, path) -> {
                var asked = node.text(probe, "httpGet", "path");
                if (!asked.isEmpty() && !asked.equals(path)) {
                    found.add(node + ": " + probe + " asks for " + asked);
                }
                if (!asked.isEmpty() && !node.text(probe, "httpGet", "port").equals("http")) {
                    found.add(node + ": " + probe + " asks another port than http");
                }
            });
        }
        return found;
    }

    /** Ports that the program is not told to open. */
    public List<String> ports() {
        var told = Map.of("http", literal("QUARKUS_HTTP_PORT"), "management", literal("QUARKUS_MANAGEMENT_PORT"));
        return manifests.containers().stream()
                .flatMap(container -> container.list("ports").stream())
                .filter(port -> !port.text("containerPort").equals(told.get(port.text("name"))))
                .map(port -> port + " is " + port.text("containerPort"))
                .toList();
    }

    /** Variables that nothing reads, and secrets that are written down. */
    public List<String> variables() {
        var found = new ArrayList<String>();
        for (var container : manifests.containers()) {
            for (var variable : container.list("env")) {
                variable(container, variable.text("name"), variable.text("value"), found);
            }
        }
        for (var node : manifests.all()) {
            for (var generator : node.list("configMapGenerator")) {
                for (var word : generator.words("literals")) {
                    var literal = LITERAL.matcher(word);
                    if (literal.matches()) {
                        variable(generator, literal.group(1), literal.group(2), found);
                    }
                }
            }
        }
        for (var service : programs()) {
            if (service.value("environment") instanceof Map<?, ?> environment) {
                environment.forEach((name, value) -> variable(service, name.toString(), "", found));
            }
        }
        manifests.ofKind("Secret").forEach(secret -> found.add(secret + " is a Secret, and everybody reads this"));
        return found;
    }

    private void variable(Node where, String name, String value, List<String> found) {
        if (!settings.has(name)) {
            found.add(where + ": nothing reads " + name);
        }
        if (!value.isEmpty() && WRITTEN_SECRET.matcher(name).matches()) {
            found.add(where + ": " + name + " is written down");
        }
    }

    /** Words on the command line that it does not know. */
    public List<String> commands() {
        var found = new ArrayList<String>();
        manifests.containers().forEach(container -> command(container, container.words("args"), found));
        programs().forEach(service -> command(service, service.words("command"), found));
        return found;
    }

    private static void command(Node where, List<String> words, List<String> found) {
        try {
            grammar().parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            found.add(where + ": " + e.getMessage());
        }
    }

    private static CommandLine grammar() {
        try {
            var reading = Class.forName("dev.scrim.surface.cli.CommandWords").getDeclaredMethod("forReading");
            reading.setAccessible(true);
            return (CommandLine) reading.invoke(null);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Metrics that alerts ask for and nobody exposes. */
    public List<String> metrics() {
        return manifests.all().stream()
                .filter(node -> !node.text("alert").isEmpty())
                .flatMap(alert -> Metrics.asked(alert.text("expr")).stream()
                        .filter(metric -> !metrics.has(alert.file(), metric))
                        .map(metric -> alert.text("alert") + " asks for " + metric))
                .toList();
    }

    public Set<String> alerts() {
        var names = new TreeSet<String>();
        manifests.all().stream()
                .map(node -> node.text("alert"))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /** What a setting is in deploy/base, or empty. */
    public String literal(String name) {
        return manifests.all().stream()
                .filter(node -> node.file().equals("deploy/base/kustomization.yaml"))
                .flatMap(node -> node.words("literals").stream())
                .filter(literal -> literal.startsWith(name + "="))
                .map(literal -> literal.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** The services that run this program: those that are built here. */
    private List<Node> programs() {
        return manifests.services().stream()
                .filter(service -> service.value("build") != null && service.value("entrypoint") == null)
                .toList();
    }

    private List<Path> files() {
        var found = new ArrayList<Path>();
        for (var folder : List.of("deploy", "docker")) {
            try (Stream<Path> files = Files.walk(manifests.root().resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}

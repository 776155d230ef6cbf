package dev.scrim.surface.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does what a shell does with the few kinds of commands that instructions give: the build, the program, requests. A
 * machine need not have {@code curl}, and the server is on a port of its own.
 */
final class Terminal {

    private static final String PROGRAM = "java -jar target/quarkus-app/quarkus-run.jar";
    private static final String ADDRESS = "http://localhost:8080";
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z]+)=\\$\\((.*)\\)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z]+)");
    /** Whoever starts many programs spends more on the second compiler than they gain from it. */
    private static final Map<String, String> IN_A_HURRY =
            Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private static final long MINUTES_TO_BUILD = 10;

    private final Path project;
    private final Map<String, String> variables = new HashMap<>();
    private Optional<PackagedProgram> server = Optional.empty();

    Terminal(Path project) {
        this.project = project;
    }

    /** What a command says, once it has ended well; a server says nothing, and stays. */
    String run(String line) throws Exception {
        var assignment = ASSIGNMENT.matcher(line);
        if (assignment.matches()) {
            variables.put(assignment.group(1), run(assignment.group(2)));
            return "";
        } else if (line.equals(PROGRAM)) {
            return serve();
        } else if (line.startsWith(PROGRAM + " ")) {
            return program(words(line.substring(PROGRAM.length() + 1)));
        } else if (line.startsWith("./mvnw ")) {
            return build(words(line));
        }
        throw new AssertionError("the drill cannot do this: " + line);
    }

    boolean isRequest(String line) {
        return line.startsWith("curl ");
    }

    /** Does what curl would. */
    HttpResponse<String> ask(String line) throws IOException, InterruptedException {
        var words = words(line);
        var request = HttpRequest.newBuilder();
        for (int i = 1; i < words.size(); i++) {
            var word = words.get(i);
            switch (word) {
                case "-s" -> {}
                case "-d" -> request.POST(BodyPublishers.ofString(words.get(++i)));
                case "-H" -> {
                    var header = words.get(++i).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                default -> {
                    assertThat(word).startsWith(ADDRESS);
                    var port = server.orElseThrow().port();
                    request.uri(URI.create("http://127.0.0.1:" + port + word.substring(ADDRESS.length())));
                }
            }
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Ctrl-C. */
    void stopServer() throws InterruptedException {
        if (server.isPresent() && server.get().isAlive()) {
            server.get().terminate();
        }
        server = Optional.empty();
    }

    private String serve() throws Exception {
        var started = PackagedProgram.startIn(project, IN_A_HURRY);
        server = Optional.of(started);
        assertThat(started.readiness()).contains("UP");
        return "";
    }

    private String program(List<String> words) throws InterruptedException {
        var command = PackagedProgram.startIn(project, IN_A_HURRY, words.toArray(String[]::new));
        assertThat(command.ends()).as(command.complained()).isZero();
        return command.said().strip();
    }

    private String build(List<String> words) throws IOException, InterruptedException {
        stopServer();
        var builder = new ProcessBuilder(words).directory(project.toFile()).redirectErrorStream(true);
        // of the build that runs this drill
        builder.environment()
                .keySet()
                .removeAll(List.of("MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR", "MAVEN_CMD_LINE_ARGS"));
        builder.environment().putAll(IN_A_HURRY);
        var log = project.resolve("build.log");
        var build = builder.redirectOutput(log.toFile()).start();
        var ended = build.waitFor(MINUTES_TO_BUILD, TimeUnit.MINUTES);
        if (!ended) {
            build.destroyForcibly();
        }
        assertThat(ended).as("the build ended").isTrue();
        assertThat(build.exitValue()).as(Files.readString(log)).isZero();
        return "";
    }

    private List<String> words(String line) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(line);
        while (found.find()) {
            words.add(found.group(1) == null ? expanded(found.group(found.group(2) == null ? 3 : 2)) : found.group(1));
        }
        return words;
    }

    private String expanded(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(
                        Optional.ofNullable(variables.get(name.group(1))).orElseThrow()));
    }
}

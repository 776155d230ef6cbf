package dev.scrim.surface.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged program as a user does: a process with words, an environment and two streams. */
final class PackagedProgram {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /** Who starts many times spends more on the second compiler than they gain from it. */
    private static final String IN_A_HURRY = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;
    private final int port;

    private PackagedProgram(Process process, Path out, Path err, int port) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.port = port;
    }

    static PackagedProgram start(Path dataDirectory, Map<String, String> environment, String... words) {
        var settings = new HashMap<>(Map.of(
                "SCRIM_DATA_DIR",
                dataDirectory.toString(),
                // only the drill that looks at the demo waits for it
                "SCRIM_DEMO_AT_FIRST_START",
                "false"));
        settings.putAll(environment);
        return launch(Path.of("").toAbsolutePath(), IN_A_HURRY, settings, words);
    }

    /** Starts it with an option of Java, to be measured. */
    static PackagedProgram startWith(String option, Path dataDirectory, Map<String, String> environment) {
        var settings = new HashMap<>(environment);
        settings.put("SCRIM_DATA_DIR", dataDirectory.toString());
        return launch(Path.of("").toAbsolutePath(), option, settings);
    }

    /** Starts the program that was built in a directory, there, as it is without further settings. */
    static PackagedProgram startIn(Path project, Map<String, String> environment, String... words) {
        return launch(project, IN_A_HURRY, environment, words);
    }

    private static PackagedProgram launch(
            Path project, String option, Map<String, String> environment, String... words) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                option,
                "-jar",
                project.resolve(JAR).toString()));
        command.addAll(List.of(words));
        try {
            var out = Files.createTempFile("scrim", ".out");
            var err = Files.createTempFile("scrim", ".err");
            var port = freePort();
            var builder = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("KUBERNETES_"));
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            builder.environment().putAll(environment);
            return new PackagedProgram(builder.start(), out, err, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program says when it is asked whether it is ready, as soon as it is or has ended. */
    String readiness() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                var answer = ready();
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
            } catch (ConnectException e) {
                // it has not opened its port yet
            }
            Thread.sleep(100);
        }
        var state = process.isAlive() ? "still starting: " : "ended with " + process.exitValue() + ": ";
        return "not ready, " + state + said() + complained();
    }

    HttpResponse<String> ready() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended. */
    int ends() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end");
        }
        return process.exitValue();
    }

    /** Ends it as a service manager does. */
    int terminate() throws InterruptedException {
        process.destroy();
        return ends();
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ends();
    }

    String said() {
        return read(out);
    }

    String complained() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

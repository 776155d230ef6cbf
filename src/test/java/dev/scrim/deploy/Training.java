package dev.scrim.deploy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import dev.scrim.database.TestServer;

/**
 * Runs the packaged program once, as it will be run, so that the Java that built it can write down what it loaded: an
 * AOT cache where it has one (JEP 514, Java 25), else a class data sharing archive. Run by {@code -Dproduction}; needs
 * no database, because it brings the tests' own.
 */
public final class Training {

    private static final Path HOME = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final int AOT_SINCE = 25;
    private static final int PATIENCE = 300;
    private static final List<String> ASKED = List.of(
            "/q/health/ready",
            "/rest/v1/night_pulse?order=scans_last_hour.desc",
            "/rest/v1/cities?select=id,name&limit=3",
            "/rest/v1/active_beacons?status=eq.live",
            "/rest/v1/my_scans",
            "/rest/v1/nothing_of_this_name",
            "/rest/v1/",
            "/q/openapi");

    private Training() {}

    /** Trains; takes no arguments. */
    public static void main(String... arguments) throws Exception {
        var database = TestServer.newest().migrated("training");
        var log = Files.createTempFile("training", ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        recording(),
                        "-jar",
                        HOME.resolve("quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(database.environment());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "QUARKUS_SHUTDOWN_DELAY", "1ms",
                        "SCRIM_WORKERS_ENABLED", "true"));
        var process = builder.start();
        try {
            ask(process, log);
        } finally {
            process.destroy();
        }
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || !Files.exists(archive())) {
            throw new IllegalStateException("no archive was written: " + Files.readString(log));
        }
        System.out.println("trained: " + archive().getFileName() + ", " + Files.size(archive()) / (1 << 20) + " MiB");
        System.exit(0);
    }

    private static boolean hasAot() {
        return Runtime.version().feature() >= AOT_SINCE;
    }

    private static Path archive() {
        return HOME.resolve(hasAot() ? "app.aot" : "app.jsa");
    }

    private static String recording() {
        return (hasAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive();
    }

    private static void ask(Process process, Path log) throws Exception {
        var address = address(process, log);
        var client = HttpClient.newHttpClient();
        for (var path : ASKED) {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            client.send(request, BodyHandlers.discarding());
        }
    }

    private static URI address(Process process, Path log) throws Exception {
        var port = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
        for (var n = 0; n < PATIENCE * 10 && process.isAlive(); n++) {
            var said = port.matcher(Files.readString(log));
            if (said.find()) {
                return URI.create("http://127.0.0.1:" + said.group(1));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the program did not start: " + Files.readString(log));
    }
}

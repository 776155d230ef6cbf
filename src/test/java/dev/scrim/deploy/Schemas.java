package dev.scrim.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Holds manifests against the schemas of those who read them, with the packages of {@code src/test/node}. They are
 * installed below target, once for each lock file; nothing is written among the sources.
 */
public final class Schemas {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final Path LOCK = Path.of("package-lock.json");
    private static final Path DONE = INSTALLED.resolve("installed.json");
    private static final long MOST_MINUTES = 5;
    private static final int MOST_LINES = 10;

    private Schemas() {}

    /** What a check said: findings, and how it ended. */
    public record Verdict(int code, List<String> findings, String said) {}

    public static boolean canBeAsked() {
        try {
            return run(Path.of("."), "npm", "--version").code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Of all overlays, or of those of these names. */
    public static synchronized Verdict of(Path root, String... overlays) throws IOException {
        install();
        var words =
                Stream.of(Stream.of("node", "check.mjs", root.toAbsolutePath().toString()), Stream.of(overlays));
        return run(INSTALLED, words.flatMap(word -> word).toArray(String[]::new));
    }

    private static void install() throws IOException {
        Files.createDirectories(INSTALLED);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (Files.exists(DONE) && Files.mismatch(DONE, SOURCES.resolve(LOCK)) == -1) {
            return;
        }
        var installed = run(INSTALLED, "npm", "ci", "--ignore-scripts", "--prefer-offline");
        if (installed.code() != 0) {
            var errors = installed.findings().stream().filter(line -> line.startsWith("npm error"));
            throw new IOException("npm ci: " + errors.limit(MOST_LINES).toList());
        }
        Files.copy(SOURCES.resolve(LOCK), DONE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Verdict run(Path directory, String... command) throws IOException {
        var said = Files.createTempFile("said", ".txt");
        var found = Files.createTempFile("found", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(said.toFile())
                    .redirectError(found.toFile())
                    .start();
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " takes too long");
            }
            return new Verdict(process.exitValue(), Files.readAllLines(found), Files.readString(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(said);
            Files.delete(found);
        }
    }
}

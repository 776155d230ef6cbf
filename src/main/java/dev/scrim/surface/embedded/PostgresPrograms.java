package dev.scrim.surface.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.scrim.surface.embedded.PostgresServer.Durability;

/** Runs initdb and pg_ctl, with the settings of a database on a developer's machine. */
final class PostgresPrograms {

    /** How a program ended and what it said. */
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }

        String lastWords() {
            var lines = output.strip().lines().toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
        }
    }

    private static final int FIRST_WITH_SCRAM_ITERATIONS = 16;
    private static final int FIRST_WITH_BUILTIN_LOCALE = 17;
    private static final int ROOT = 0;

    private final PostgresBinaries binaries;
    private final Path directory;
    private final Durability durability;

    PostgresPrograms(PostgresBinaries binaries, Path directory, Durability durability) {
        this.binaries = binaries;
        this.directory = directory;
        this.durability = durability;
    }

    Outcome init(Path data, Path passwordFile) {
        var command = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums"));
        // the same order and the same lower case on every machine, whatever its locales
        command.addAll(
                binaries.majorVersion() >= FIRST_WITH_BUILTIN_LOCALE
                        ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                        : List.of("--locale=C.UTF-8"));
        if (durability == Durability.LOSSY) {
            command.add("--no-sync");
            if (hashesPasswordsAsToldTo()) {
                command.add("--set=scram_iterations=1");
            }
        }
        return run(command);
    }

    Outcome start(Path data, Path log) {
        var options = settings().entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        return run(List.of(
                program("pg_ctl"), "start", "--wait", "--pgdata=" + data, "--log=" + log, "--options=" + options));
    }

    Outcome stop(Path data) {
        return run(List.of(program("pg_ctl"), "stop", "--wait", "--mode=fast", "--pgdata=" + data));
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("port", String.valueOf(freePort()));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // the log must not say what people sent: no parameters, no statements, no values of refused rows
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        if (durability == Durability.LOSSY) {
            settings.put("fsync", "off");
            settings.put("synchronous_commit", "off");
            settings.put("full_page_writes", "off");
            if (hashesPasswordsAsToldTo()) {
                // many short connections, and nobody who would guess
                settings.put("scram_iterations", "1");
            }
        }
        return settings;
    }

    private boolean hashesPasswordsAsToldTo() {
        return binaries.majorVersion() >= FIRST_WITH_SCRAM_ITERATIONS;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    private String program(String name) {
        return binaries.home().resolve("bin").resolve(name).toString();
    }

    private Outcome run(List<String> command) {
        try {
            // a file, not a pipe: the server inherits it and would keep a pipe open for ever
            var said = Files.createTempFile(directory, "said", ".txt");
            try {
                var process = new ProcessBuilder(unprivileged(command))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                return new Outcome(process.waitFor(), Files.readString(said));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The programs of the embedded PostgreSQL do not run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while a program of the embedded PostgreSQL ran.", e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is somebody else, with root's files. */
    private List<String> unprivileged(List<String> command) throws IOException {
        if (!isRoot()) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return wrapped;
    }

    private boolean isRoot() throws IOException {
        var mine = Files.createTempFile(directory, "whoami", "");
        try {
            return Files.getAttribute(mine, "unix:uid").equals(ROOT);
        } finally {
            Files.delete(mine);
        }
    }
}

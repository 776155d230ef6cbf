package dev.scrim.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds pg_dump and its like: the machine's, or else Debian's, unpacked below target and not installed. */
final class Programs {

    private static final Path FETCHED = Path.of("target", "postgres-client").toAbsolutePath();
    private static final List<String> PACKAGES = List.of("postgresql-client-15", "libpq5");

    private Programs() {}

    /** An environment in which they are found. */
    static Map<String, String> found() throws IOException, InterruptedException {
        var path = System.getenv("PATH");
        if (Stream.of(path.split(":")).anyMatch(directory -> Files.isExecutable(Path.of(directory, "pg_dump")))) {
            return Map.of();
        }
        var bin = FETCHED.resolve("usr/lib/postgresql/15/bin");
        if (!Files.isExecutable(bin.resolve("pg_dump"))) {
            Files.createDirectories(FETCHED);
            run("apt-get", Stream.concat(Stream.of("download"), PACKAGES.stream()));
            for (var name : PACKAGES) {
                run("sh", Stream.of("-c", "dpkg-deb -x " + name + "_*.deb ."));
            }
        }
        return Map.of(
                "PATH",
                bin + ":" + path,
                "LD_LIBRARY_PATH",
                FETCHED.resolve("usr/lib/x86_64-linux-gnu").toString());
    }

    private static void run(String program, Stream<String> words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(program), words).toList())
                .directory(FETCHED.toFile())
                .inheritIO()
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(
                    program + " did not do what it was asked; install the programs of PostgreSQL"
                            + " (pg_dump, pg_restore, psql) on this machine");
        }
    }
}

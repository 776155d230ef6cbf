package dev.scrim.surface.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import dev.scrim.kernel.database.Waits;

/**
 * A PostgreSQL server of one's own in one directory, on a loopback port: created, started, found again and stopped. It
 * outlives the process that started it, and the next one adopts it. Nothing here keeps two processes from starting it
 * at once; whoever may meet another takes a lock first.
 */
public final class PostgresServer {

    /** The name of the superuser. */
    public static final String SUPERUSER = "postgres";

    /** How start came to a running server. */
    public enum Start {
        STARTED,
        ADOPTED
    }

    /** Whether committed data survive a crash of the machine. Tests trade that for speed. */
    public enum Durability {
        SAFE,
        LOSSY
    }

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The superuser creates databases, which copies files. */
    private static final Duration STATEMENT = Duration.ofMinutes(2);

    private static final String STOPPING = "57P03";

    private final PostgresBinaries binaries;
    private final PostgresPrograms programs;
    private final Path directory;
    private final Path data;
    private final String password;

    /**
     * @param directory holds the data and the log; created by the first start
     * @param password the superuser's; must be the same at each start
     */
    public PostgresServer(PostgresBinaries binaries, Path directory, String password, Durability durability) {
        this.binaries = binaries;
        this.directory = directory.toAbsolutePath();
        this.data = this.directory.resolve("data");
        this.password = password;
        this.programs = new PostgresPrograms(binaries, this.directory, durability);
    }

    /** Sees to it that the server runs: adopts the one that does, or starts it, creating its data if there are none. */
    public Start start() {
        if (isRunning()) {
            return Start.ADOPTED;
        }
        try {
            create();
            for (var attempt = 1; ; attempt++) {
                Postmaster.forgetTheDead(data);
                var outcome = programs.start(data, log());
                if (outcome.succeeded()) {
                    return Start.STARTED;
                }
                if (attempt == ATTEMPTS) {
                    throw new EmbeddedDatabaseException(
                            "The embedded PostgreSQL does not start; see " + log() + ". " + outcome.lastWords());
                }
                // the port may have been taken meanwhile, or processes of a killed server may still be going down
                pause();
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The embedded PostgreSQL in " + directory + " does not start.", e);
        }
    }

    /** Whether the server of this directory answers. Waits for one that is just starting or stopping. */
    public boolean isRunning() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Postmaster.of(data).isPresent()) {
            try (var connection = connect("postgres");
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("show data_directory")) {
                answer.next();
                return Path.of(answer.getString(1)).toRealPath().equals(data.toRealPath());
            } catch (SQLException e) {
                var passing = e.getSQLState() == null
                        || e.getSQLState().startsWith("08")
                        || e.getSQLState().equals(STOPPING);
                if (!passing || System.nanoTime() > deadline) {
                    throw new EmbeddedDatabaseException(
                            "A PostgreSQL server runs in " + data + " but refuses us: " + e.getMessage(), e);
                }
                pause();
            } catch (IOException e) {
                throw new EmbeddedDatabaseException("The data of the embedded PostgreSQL in " + data + " are gone.", e);
            }
        }
        return false;
    }

    /** Stops the server, whoever started it; open transactions are rolled back. */
    public void stop() {
        if (Postmaster.of(data).isEmpty()) {
            return;
        }
        var outcome = programs.stop(data);
        if (!outcome.succeeded() && Postmaster.of(data).isPresent()) {
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL in " + data + " does not stop. " + outcome.lastWords());
        }
    }

    /** The process number of the running server. */
    public long pid() {
        return postmaster().pid();
    }

    /** The address of a database of the running server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster().port() + "/" + database;
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        var connection = DriverManager.getConnection(url(database), Waits.forLogin(SUPERUSER, password));
        Waits.atMost(connection, STATEMENT);
        return connection;
    }

    /** Where the server writes what it has to say. */
    public Path log() {
        return directory.resolve("postgres.log");
    }

    private Postmaster postmaster() {
        return Postmaster.of(data)
                .orElseThrow(() -> new EmbeddedDatabaseException("The embedded PostgreSQL in " + data + " is down."));
    }

    private void create() throws IOException {
        var version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            var found = Files.readString(version).strip();
            if (!found.equals(String.valueOf(binaries.majorVersion()))) {
                throw new EmbeddedDatabaseException("The data in " + data + " are of PostgreSQL " + found + ", this is "
                        + binaries.majorVersion() + ". Move them away, or dump and restore them.");
            }
            return;
        }
        Files.createDirectories(directory);
        // what has not been renamed yet was never used by anybody
        var unfinished = directory.resolve("data.unfinished");
        PostgresBinaries.deleteTree(unfinished);
        var passwordFile = Files.createTempFile(directory, "password", "");
        try {
            Files.writeString(passwordFile, password);
            var outcome = programs.init(unfinished, passwordFile);
            if (!outcome.succeeded()) {
                throw new EmbeddedDatabaseException(
                        "The embedded PostgreSQL could not be created in " + directory + ". " + outcome.lastWords());
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, data);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while waiting for the embedded PostgreSQL.", e);
        }
    }
}

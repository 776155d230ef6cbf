package dev.scrim.surface.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.scrim.surface.embedded.DataDirectory.Lock;
import dev.scrim.surface.embedded.PostgresServer.Durability;
import dev.scrim.surface.embedded.PostgresServer.Start;

/**
 * The database of an installation that configures none: lives in one directory with all that belongs to it and is
 * shared by one server and any number of commands. The last of them stops it; only a command that found it running,
 * left behind by a killed server, leaves it running.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Who uses the database. */
    public enum Guest {
        /** The server, of which there is one at a time. What it finds running it takes over. */
        SERVER,
        COMMAND
    }

    /** The name of the database. */
    public static final String NAME = "scrim";

    private static final String SERVING = "serve.lock";
    private static final String SERVING_PID = "serve.pid";
    private static final String COMING_AND_GOING = "start.lock";
    private static final String PRESENT = "guests.lock";
    /** A file that asks the last guest to stop the database. */
    private static final String STOP_WHEN_LEFT = "stop-when-left";

    private final DataDirectory directory;
    private final Guest guest;
    private final Optional<Lock> serving;
    private final GeneratedSecrets secrets;
    private final Map<String, String> configuration = new HashMap<>();
    private final PostgresServer server;
    private final Lock present;

    private EmbeddedDatabase(DataDirectory directory, Guest guest, Optional<Lock> serving) {
        this.directory = directory;
        this.guest = guest;
        this.serving = serving;
        this.secrets = GeneratedSecrets.of(directory);
        this.server = new PostgresServer(
                PostgresBinaries.packaged(directory.file("programs")),
                directory.path(),
                secrets.superuser(),
                Durability.SAFE);
        var start = server.start();
        // nobody can be leaving now, so whoever is counted here keeps the database up
        this.present = directory.share(PRESENT);
        if (guest == Guest.SERVER) {
            directory.remove(STOP_WHEN_LEFT);
        } else if (start == Start.STARTED) {
            directory.write(STOP_WHEN_LEFT, "");
        }
    }

    /**
     * Starts the database or joins those who use it, and sees to it that it has all logins and roles.
     *
     * @throws EmbeddedDatabaseException if a second server comes, or PostgreSQL does not start
     */
    public static EmbeddedDatabase enter(Path dataDirectory, Guest guest) {
        var directory = DataDirectory.open(dataDirectory);
        var serving = guest == Guest.SERVER ? Optional.of(serveAlone(directory)) : Optional.<Lock>empty();
        try {
            return directory.alone(COMING_AND_GOING, () -> {
                var database = new EmbeddedDatabase(directory, guest, serving);
                try {
                    database.prepare();
                    return database;
                } catch (RuntimeException e) {
                    database.leave();
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            serving.ifPresent(Lock::close);
            throw e;
        }
    }

    /** The keys that sign the tokens of people of this directory; made if there are none. Starts nothing. */
    public static DevKeys keysOfPeople(Path dataDirectory) {
        var directory = DataDirectory.open(dataDirectory);
        return directory.alone(COMING_AND_GOING, () -> DevKeys.ofPeople(directory));
    }

    /** The keys that sign the tokens of servers of this directory; made if there are none. Starts nothing. */
    public static DevKeys keysOfServices(Path dataDirectory) {
        var directory = DataDirectory.open(dataDirectory);
        return directory.alone(COMING_AND_GOING, () -> DevKeys.ofServices(directory));
    }

    /** Where it keeps its data. */
    public Path directory() {
        return directory.path();
    }

    /** What the program is to be configured with, by property: the address, passwords, keys. */
    public Map<String, String> configuration() {
        return Map.copyOf(configuration);
    }

    /** Leaves, and stops the database if nobody else uses it. */
    @Override
    public void close() {
        directory.alone(COMING_AND_GOING, () -> {
            leave();
            return guest;
        });
        serving.ifPresent(Lock::close);
    }

    private static Lock serveAlone(DataDirectory directory) {
        var lock = directory.tryLock(SERVING).orElseThrow(() -> {
            var pid = directory.has(SERVING_PID) ? directory.read(SERVING_PID).strip() : "unknown";
            return new EmbeddedDatabaseException("Another Scrim (process " + pid + ") already serves from "
                    + directory.path() + ". Stop it, or set SCRIM_DATA_DIR to another directory.");
        });
        directory.write(SERVING_PID, ProcessHandle.current().pid() + "\n");
        return lock;
    }

    private void prepare() {
        try {
            try (var connection = server.connect("postgres")) {
                Bootstrap.createDatabase(connection, NAME);
            }
            try (var connection = server.connect(NAME)) {
                Bootstrap.run(connection, secrets.passwords());
            }
        } catch (SQLException e) {
            throw new EmbeddedDatabaseException(
                    "The embedded database in " + directory.path() + " could not be prepared: " + e.getMessage(), e);
        }
        configuration.putAll(secrets.configuration());
        configuration.putAll(DevKeys.ofPeople(directory).configuration());
        configuration.putAll(DevKeys.ofServices(directory).configuration());
        configuration.put("quarkus.datasource.jdbc.url", server.url(NAME));
    }

    private void leave() {
        present.close();
        var alone = directory.tryLock(PRESENT);
        if (alone.isEmpty()) {
            if (guest == Guest.SERVER) {
                directory.write(STOP_WHEN_LEFT, "");
            }
            return;
        }
        try {
            if (guest == Guest.SERVER || directory.has(STOP_WHEN_LEFT)) {
                server.stop();
                directory.remove(STOP_WHEN_LEFT);
            }
        } finally {
            alone.get().close();
        }
    }
}

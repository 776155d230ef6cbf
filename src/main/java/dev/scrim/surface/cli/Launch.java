package dev.scrim.surface.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

import dev.scrim.surface.embedded.EmbeddedDatabase;
import dev.scrim.surface.embedded.EmbeddedDatabase.Guest;
import dev.scrim.surface.embedded.EmbeddedDatabaseException;
import dev.scrim.surface.embedded.PostgresBinaries;

/**
 * Decides, before Quarkus starts, what is to be started: the server or a command, with the embedded database or with a
 * real one. Quarkus then finds the decisions in its configuration.
 */
public final class Launch {

    /** Set where the database is ours; health and log tell of it. */
    static final String EMBEDDED = "scrim.embedded";

    /** False in a command: whoever works by the clock looks at it before it begins. */
    static final String WORKERS = "scrim.workers.enabled";

    private static final String JSON_LOG = "scrim.log.json";
    private static final String FEEDS_PER_ADDRESS = "scrim.feed.per-address";
    private static final String SHUTDOWN_DELAY = "quarkus.shutdown.delay";
    private static final String LOGGED_LETTERS = "scrim.mail.log";
    private static final int FAILED = 1;
    private static final long SECONDS_TO_END = 30;
    /** What an installation may configure although its database is embedded. */
    private static final List<String> GROUPS =
            List.of("scrim.tokens.", "scrim.service-tokens.", "scrim.kek.", "scrim.release.");

    private final String[] arguments;
    private final boolean verbose;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Launch(String... arguments) {
        this.arguments = arguments;
        this.verbose = Arrays.asList(arguments).contains(CommandWords.VERBOSE);
    }

    /** Runs the program; ends the process with 0, with 1 when something failed, with 2 when it was told nonsense. */
    public static void program(String... arguments) {
        // before anything reads it: what is answered does not depend on where the program runs, and the driver asks for
        // a session in this zone, which need not be one that the server knows
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var launch = new Launch(arguments);
        // most starts are those of servers, and reading words would be a good part of theirs
        var code = CommandWords.isServing(arguments)
                ? launch.attempt(launch::serve)
                : CommandWords.forReading().setExecutionStrategy(launch::begin).execute(arguments);
        launch.ended.countDown();
        System.exit(code);
    }

    static void complain(Throwable failure, boolean verbose) {
        System.err.println(Sentence.about(failure));
        if (verbose) {
            failure.printStackTrace();
        }
    }

    private int begin(ParseResult parsed) {
        return attempt(() -> tryToBegin(parsed));
    }

    private int serve() {
        prepare(true);
        Quarkus.run(Errand.class, this::end, CommandWords.SERVE);
        return 0;
    }

    private int attempt(IntSupplier beginning) {
        try {
            return beginning.getAsInt();
        } catch (Refusal | EmbeddedDatabaseException e) {
            complain(e, verbose);
            return FAILED;
        } catch (ExecutionException e) {
            complain(e.getCause(), verbose);
            return FAILED;
        }
    }

    private int tryToBegin(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var command = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : CommandWords.SERVE;
        if (command.equals(CommandWords.TOKEN)) {
            return new RunLast().execute(parsed);
        }
        prepare(command.equals(CommandWords.SERVE));
        var words = parsed.hasSubcommand() ? arguments : append(CommandWords.SERVE);
        Quarkus.run(Errand.class, this::end, words);
        return 0;
    }

    private void end(int code, Throwable failure) {
        if (failure != null) {
            complain(failure, verbose);
        }
        ended.countDown();
        System.exit(code);
    }

    private void prepare(boolean serving) {
        var settings = EarlySettings.read();
        if (!serving) {
            configure(Map.of(
                    "quarkus.http.host-enabled",
                    "false",
                    "quarkus.management.host-enabled",
                    "false",
                    WORKERS,
                    "false",
                    SHUTDOWN_DELAY,
                    "0s",
                    MigrationAtStart.PROPERTY,
                    "false",
                    "quarkus.log.console.stderr",
                    "true",
                    "quarkus.log.console.level",
                    "WARN"));
        }
        if (settings.isEmbedded()) {
            embed(settings, serving);
            return;
        }
        // somebody's machines read the log of a real database's server, a developer reads the other one
        if (serving && !settings.isSet(JSON_LOG)) {
            configure(Map.of(JSON_LOG, "true"));
        }
        var logins = new Logins(settings);
        if (serving) {
            logins.check(Logins.OF_THE_SERVER);
        }
        if (!serving || settings.isTrue(MigrationAtStart.PROPERTY)) {
            logins.check(Logins.OF_THE_MIGRATOR);
        }
    }

    private void embed(EarlySettings settings, boolean serving) {
        if (settings.isSet("KUBERNETES_SERVICE_HOST")) {
            throw new Refusal("The embedded database is for a developer's machine and does not start in Kubernetes;"
                    + " set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL server.");
        }
        if (!PostgresBinaries.arePackaged()) {
            throw new Refusal(
                    "This build brings no database for this machine. Set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME"
                            + " and _PASSWORD to a PostgreSQL server, jdbc:postgresql://host/database,"
                            + " on which bootstrap.sql was run.");
        }
        var database = EmbeddedDatabase.enter(settings.dataDirectory(), serving ? Guest.SERVER : Guest.COMMAND);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(database), "leave the embedded database"));
        database.configuration().forEach((property, value) -> {
            if (GROUPS.stream().noneMatch(group -> property.startsWith(group) && settings.isSet(property))) {
                System.setProperty(property, value);
            }
        });
        configure(Map.of(EMBEDDED, database.directory().toString()));
        if (serving) {
            configure(Map.of(
                    "quarkus.http.host",
                    "127.0.0.1",
                    "quarkus.management.host",
                    "127.0.0.1",
                    // nobody has to notice
                    SHUTDOWN_DELAY,
                    "1ms",
                    MigrationAtStart.PROPERTY,
                    settings.get(MigrationAtStart.PROPERTY, "true"),
                    // everybody is this machine
                    FEEDS_PER_ADDRESS,
                    settings.get(FEEDS_PER_ADDRESS, String.valueOf(Integer.MAX_VALUE)),
                    // and nobody has a mail server at hand
                    LOGGED_LETTERS,
                    settings.get(LOGGED_LETTERS, "true")));
        }
    }

    /** Runs at the end of the process; Quarkus closes its connections at the same time and must be done first. */
    private void leave(EmbeddedDatabase database) {
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("Scrim took too long to stop; the embedded database stops now.");
            }
            database.close();
        } catch (RuntimeException e) {
            complain(e, verbose);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void configure(Map<String, String> properties) {
        properties.forEach(System::setProperty);
    }

    private String[] append(String word) {
        var words = Arrays.copyOf(arguments, arguments.length + 1);
        words[arguments.length] = word;
        return words;
    }
}

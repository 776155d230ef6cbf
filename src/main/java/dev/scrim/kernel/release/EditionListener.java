package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.database.Waits;

/**
 * Learns of releases, whichever replica made them, and of migrations beside this server: at once by a notification
 * without content, and by looking again and again in case one is lost. Holds one connection as long as the server runs.
 */
@Singleton
public class EditionListener {

    /** What the worker says and this hears; it carries nothing. */
    static final String CHANNEL = "scrim_release";

    private static final Logger LOG = Logger.getLogger(EditionListener.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(500);
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final AgroalDataSource pool;
    private final Editions editions;
    private final CurrentCatalogue catalogue;
    private final Duration poll;
    private volatile boolean stopped;
    private volatile boolean listening;
    private boolean complained;
    private Optional<Thread> thread = Optional.empty();

    EditionListener(
            @DataSource("releaser") AgroalDataSource pool,
            Editions editions,
            CurrentCatalogue catalogue,
            ReleaseSettings settings,
            MeterRegistry metrics) {
        this.pool = pool;
        this.editions = editions;
        this.catalogue = catalogue;
        this.poll = settings.poll();
        Gauge.builder("scrim.release.listening", () -> listening ? 1 : 0)
                .description("1: this replica hears of releases at once; 0: it looks for them every now and then")
                .register(metrics);
    }

    /** Starts listening; until stopped. */
    public synchronized void start() {
        stopped = false;
        if (thread.filter(Thread::isAlive).isEmpty()) {
            var started = new Thread(this::run, "releases");
            started.setDaemon(true);
            started.start();
            thread = Optional.of(started);
        }
    }

    /** Stops, with its connection given back before there is no pool any more. */
    public synchronized void stop() {
        stopped = true;
        thread.ifPresent(EditionListener::end);
    }

    private static void end(Thread thread) {
        try {
            thread.join(TO_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a notification would be heard now. */
    public boolean isListening() {
        return listening;
    }

    private void run() {
        while (!stopped) {
            try (var connection = pool.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                listening = false;
                complain(e);
                lookWithout();
            }
        }
    }

    /** Listens first and looks then, so that nothing falls between. */
    private void listen(Connection connection) throws SQLException {
        Waits.atMost(connection, Waits.SIGN_OF_LIFE);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            statement.execute("listen " + CurrentCatalogue.CHANNEL);
        }
        catalogue.follow();
        var heard = connection.unwrap(PGConnection.class);
        while (!stopped) {
            editions.look();
            listening = true;
            complained = false;
            hear(heard);
            askForASignOfLife(connection);
        }
    }

    /** Nothing heard is what a dead connection sounds like, too. */
    private static void askForASignOfLife(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select");
        }
    }

    /** Until there is news, or it is time to look all the same, or over. */
    private void hear(PGConnection heard) throws SQLException {
        var until = System.nanoTime() + poll.toNanos();
        var news = false;
        while (!stopped && !news && System.nanoTime() < until) {
            for (var said : heard.getNotifications(Math.toIntExact(BREATH.toMillis()))) {
                news = true;
                if (said.getName().equals(CurrentCatalogue.CHANNEL)) {
                    catalogue.follow();
                }
            }
        }
    }

    /** While the connection is being made again. */
    private void lookWithout() {
        try {
            Thread.sleep(RETRY.toMillis());
            editions.look();
        } catch (SQLException | RuntimeException e) {
            complain(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Once, until it is over. */
    private void complain(Exception e) {
        if (!complained && !stopped) {
            LOG.warnf("releases are not heard of at once: %s", code(e));
            complained = true;
        }
    }

    private static String code(Exception e) {
        return e instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : e.getClass().getSimpleName();
    }
}

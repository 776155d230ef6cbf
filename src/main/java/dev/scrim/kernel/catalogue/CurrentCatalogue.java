package dev.scrim.kernel.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.problem.Diagnosis;

/**
 * Holds the catalogue of the database in use: read on first need, and again and again, because a migration may run
 * beside the server.
 */
@Singleton
public class CurrentCatalogue {

    /** What a migration says when it commits; it carries nothing. */
    public static final String CHANNEL = "scrim_schema";

    private static final Logger LOG = Logger.getLogger(CurrentCatalogue.class);

    /** Between two looks that requests cause. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LoginTransactions transactions;
    private final ObjectMapper json;
    private final AtomicReference<Reading> current = new AtomicReference<>();
    private final ReentrantLock looking = new ReentrantLock();
    private long lookBegan = System.nanoTime() - PAUSE.toNanos();
    private long lookedAt = lookBegan;

    CurrentCatalogue(LoginTransactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        // the document tells more than Java needs, and may tell more tomorrow
        this.json = json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What was read at once, and so belongs together. */
    private record Reading(Catalogue catalogue, String schemaVersion) {}

    /** What exists now. */
    public Catalogue get() {
        return known().orElseGet(this::reread);
    }

    /** What is known to exist, without asking the database: nothing before the first need. */
    public Optional<Catalogue> known() {
        return Optional.ofNullable(current.get()).map(Reading::catalogue);
    }

    /** A short hash of the scripts that made it, as far as it is known. */
    public Optional<String> schemaVersion() {
        return Optional.ofNullable(current.get()).map(Reading::schemaVersion);
    }

    /** Reads the catalogue again, after a migration. */
    public Catalogue reread() {
        Reading fresh =
                transactions.inTransaction(Caller.system(Login.SERVER, "service_role", "catalogue"), this::read);
        current.set(fresh);
        return fresh.catalogue();
    }

    /**
     * What exists now, where something does not fit what is known. Asks the database for the schema's version, and for
     * the catalogue only where that is another; at most once in a while, whoever asks and however often. While one
     * looks, the others are told what is known.
     */
    public Catalogue refreshed() {
        if (looking.tryLock()) {
            try {
                if (System.nanoTime() - lookedAt >= PAUSE.toNanos()) {
                    lookNow();
                }
            } finally {
                looking.unlock();
            }
        }
        return get();
    }

    /**
     * What exists now, where the database said that a statement does not fit it: at once, and after whoever looks
     * already. Not for what a request can bring about as often as it likes.
     */
    public Catalogue refreshedAtOnce() {
        long asked = System.nanoTime();
        looking.lock();
        try {
            // a look that began before may have come too early
            if (lookBegan - asked < 0) {
                lookNow();
            }
        } finally {
            looking.unlock();
        }
        return get();
    }

    private void lookNow() {
        lookBegan = System.nanoTime();
        try {
            look();
        } finally {
            // also where it fails: the next one waits as long
            lookedAt = System.nanoTime();
        }
    }

    private void look() {
        var version =
                transactions.inTransaction(Caller.system(Login.SERVER, "service_role", "catalogue"), this::version);
        if (!schemaVersion().equals(Optional.of(version))) {
            reread();
        }
    }

    private String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select kernel.schema_version()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** In case what a migration said was not heard. */
    @Scheduled(
            identity = "catalogue",
            every = "{scrim.catalogue.reread}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        follow();
    }

    /** Reads the catalogue again if it is another, and the database lets it; else what is known stays. */
    public void follow() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "the catalogue could not be read again: %s",
                    Diagnosis.of(e, false).code());
        }
    }

    private Reading read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select kernel.catalogue(), kernel.schema_version()")) {
            rows.next();
            return new Reading(json.readValue(rows.getString(1), Catalogue.class), rows.getString(2));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kernel.catalogue() does not fit the program", e);
        }
    }
}

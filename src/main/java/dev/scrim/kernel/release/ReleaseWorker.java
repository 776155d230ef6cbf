package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.config.Secret;
import org.jboss.logging.Logger;

/** Publishes each bucket soon after it is over, on whichever replica comes first. */
@Singleton
public class ReleaseWorker {

    private static final Logger LOG = Logger.getLogger(ReleaseWorker.class);

    private final ReleaseTransactions transactions;
    private final ReleaseSettings settings;
    private final Counter failures;
    // made when the program runs: a constant of a native image would be the same in all replicas
    private final String replica = UUID.randomUUID().toString();
    private volatile boolean failing;
    private final AtomicReference<Seen> seen = new AtomicReference<>(Seen.nothing());

    @Inject
    ReleaseWorker(ReleaseTransactions transactions, ReleaseSettings settings, MeterRegistry metrics) {
        this.transactions = transactions;
        this.settings = settings;
        this.failures = Counter.builder("scrim.release.failures")
                .description("Releases that could not be made, and ticks that could not look for them")
                .register(metrics);
        TimeGauge.builder("scrim.release.age", this, TimeUnit.SECONDS, w -> w.status()
                        .age())
                .description("How old the newest release is; NaN: there is none yet")
                .register(metrics);
        TimeGauge.builder("scrim.release.waiting", this, TimeUnit.SECONDS, w -> w.status()
                        .waiting())
                .description("How long ago the oldest bucket closed that is still to be released")
                .register(metrics);
    }

    /**
     * How the releases stood at the last look, with the time since then added.
     *
     * @param age seconds since the newest release; NaN: there is none, or nobody has looked
     * @param waiting seconds since the oldest unreleased bucket closed; 0: there is none
     * @param failing whether something could not be released at the last attempt; the last release stays
     */
    public record Status(double age, double waiting, boolean failing) {}

    /** What a look at the database showed, and when by this process's own clock. */
    private record Seen(Progress progress, long at) {

        static Seen nothing() {
            return new Seen(new Progress(Optional.empty(), Optional.empty()), System.nanoTime());
        }

        double now(Duration then) {
            return then.plusNanos(System.nanoTime() - at).toMillis() / 1000.0;
        }
    }

    /** Releases what is due; all replicas may. Returns how many releases this one made. */
    public int publishDue() throws SQLException {
        return publish(true);
    }

    /** Releases what would have been due long ago, which nobody followed: views are shown as they stand at its end. */
    public int publishPast() throws SQLException {
        return publish(false);
    }

    private int publish(boolean shown) throws SQLException {
        var releases = releases(shown);
        var now = releases.now();
        var round = releases.make(now, settings.mostPerTick());
        failures.increment(round.failed().size());
        failing = !round.failed().isEmpty();
        seen.set(new Seen(releases.progress(now), System.nanoTime()));
        return round.made().size();
    }

    @Scheduled(identity = "release", every = "{scrim.release.tick}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            publishDue();
        } catch (SQLException | RuntimeException e) {
            failures.increment();
            failing = true;
            LOG.errorf(
                    "nothing could be released: %s",
                    e instanceof SQLException sql ? "SQLSTATE " + sql.getSQLState() : e.getMessage());
        }
    }

    /** How the releases stand. */
    public Status status() {
        var last = seen.get();
        return new Status(
                last.progress().newest().map(last::now).orElse(Double.NaN),
                last.progress().waiting().map(last::now).orElse(0.0),
                failing);
    }

    private Releases releases(boolean shown) {
        var secret = ReleaseSecret.ofBase64(settings.secret()
                .map(Secret::get)
                .orElseThrow(() ->
                        new IllegalStateException("scrim.release.secret is not set; nothing is released without it")));
        return new Releases(
                transactions,
                new Lease(replica),
                List.of(
                        new Cells(new Publication(secret), settings.minimumAccountAge(), shown),
                        new Lists(secret),
                        new Views()));
    }
}

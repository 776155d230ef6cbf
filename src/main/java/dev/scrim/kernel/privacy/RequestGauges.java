package dev.scrim.kernel.privacy;

import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import dev.scrim.kernel.problem.Diagnosis;

/** Says to metrics how requests stand: is one due? */
@Startup
@Singleton
class RequestGauges {

    private static final Logger LOG = Logger.getLogger(RequestGauges.class);
    private static final State UNKNOWN = new State(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final ExportKeeper database;
    private volatile State state = UNKNOWN;

    private record State(double open, double late, double failed, double secondsLeft) {}

    RequestGauges(ExportKeeper database, MeterRegistry metrics) {
        this.database = database;
        gauge(metrics, "scrim.dsar.open", "requests of people about their data that are open", () -> state.open);
        gauge(metrics, "scrim.dsar.late", "open requests whose time is over", () -> state.late);
        gauge(metrics, "scrim.dsar.failed", "open requests with a step that failed", () -> state.failed);
        gauge(metrics, "scrim.dsar.next.due.seconds", "until the next is due", () -> state.secondsLeft);
    }

    private static void gauge(MeterRegistry metrics, String name, String meaning, Supplier<Number> value) {
        Gauge.builder(name, value).description(meaning).register(metrics);
    }

    @Scheduled(every = "1m", identity = "dsar-state", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        try {
            state = database.ask(
                    "select open, late, failed, seconds_left from kernel.dsar_state()",
                    row -> new State(
                            row.getDouble(1),
                            row.getDouble(2),
                            row.getDouble(3),
                            row.getObject(4) == null ? Double.NaN : row.getDouble(4)));
        } catch (RuntimeException e) {
            // better nothing than what was true a while ago
            state = UNKNOWN;
            LOG.warnf(
                    "how requests stand is not known: %s",
                    Diagnosis.of(e, false).code());
        }
    }
}

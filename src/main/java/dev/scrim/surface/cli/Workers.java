package dev.scrim.surface.cli;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import dev.scrim.kernel.jobs.JobRunner;
import dev.scrim.kernel.release.EditionListener;

/**
 * Sets to work who works by the clock: jobs and releases. Only in a server, and only once the schema is there, which
 * with a real database may be after the start.
 */
@Singleton
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER + 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final boolean wanted;
    private final SchemaReadiness schema;
    private final Scheduler clock;
    private final JobRunner jobs;
    private final EditionListener releases;
    private volatile boolean stopped;

    Workers(
            @ConfigProperty(name = Launch.WORKERS, defaultValue = "true") boolean wanted,
            @Readiness SchemaReadiness schema,
            Scheduler clock,
            JobRunner jobs,
            EditionListener releases) {
        this.wanted = wanted;
        this.schema = schema;
        this.clock = clock;
        this.jobs = jobs;
        this.releases = releases;
    }

    /** After the demo, which holds locks that work by the clock would wait for. */
    void start(@Observes @Priority(LAST) StartupEvent start) {
        if (wanted) {
            var waiting = new Thread(this::startWhenReady, "workers");
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    /** What works by the clock is another replica's from now on; what has begun may end. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        pause();
    }

    private void pause() {
        if (clock.isStarted()) {
            clock.pause();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
        pause();
        jobs.stop();
        releases.stop();
    }

    private void startWhenReady() {
        try {
            while (!stopped && !schema.isReady()) {
                Thread.sleep(PATIENCE.toMillis());
            }
            if (!stopped) {
                jobs.start();
                releases.start();
                clock.resume();
                LOG.debug("jobs and releases are at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

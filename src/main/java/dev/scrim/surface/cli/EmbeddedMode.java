package dev.scrim.surface.cli;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Says, in the log and in health, whether this is a developer's machine: so that nobody takes it for more. */
@Singleton
@Readiness
class EmbeddedMode implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(EmbeddedMode.class);

    private final Optional<String> directory;

    EmbeddedMode(@ConfigProperty(name = Launch.EMBEDDED) Optional<String> directory) {
        this.directory = directory;
    }

    void tell(@Observes StartupEvent start) {
        directory.ifPresent(where -> LOG.infof(
                "Embedded mode: the database is in %s, and only this machine (127.0.0.1) is served."
                        + " Set QUARKUS_DATASOURCE_JDBC_URL to use a database of your own.",
                where));
    }

    @Override
    public HealthCheckResponse call() {
        var mode = HealthCheckResponse.named("mode").up();
        return directory.isPresent()
                ? mode.withData("database", "embedded")
                        .withData("listens-on", "127.0.0.1")
                        .build()
                : mode.withData("database", "configured").build();
    }
}

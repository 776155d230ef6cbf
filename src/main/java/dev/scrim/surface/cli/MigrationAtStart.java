package dev.scrim.surface.cli;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.scrim.kernel.migration.Migrator;

/**
 * Migrates before anybody reads the schema or opens the port, where the installation wants that: always with the
 * embedded database, never by default with a real one, whose migrations are a job of their own.
 */
@Singleton
class MigrationAtStart {

    static final String PROPERTY = "scrim.migrate-at-start";

    private static final Logger LOG = Logger.getLogger(MigrationAtStart.class);

    private final boolean wanted;
    private final Migrator migrator;

    MigrationAtStart(@ConfigProperty(name = PROPERTY, defaultValue = "false") boolean wanted, Migrator migrator) {
        this.wanted = wanted;
        this.migrator = migrator;
    }

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (wanted) {
            var applied = migrator.migrate().applied().size();
            LOG.infof("The schema is as this release needs it (%d scripts applied).", applied);
        }
    }
}

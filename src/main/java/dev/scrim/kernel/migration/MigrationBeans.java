package dev.scrim.kernel.migration;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import io.quarkus.flyway.FlywayDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.resource.LoadableResource;

/** Tells the migrations which modules this installation wants and which files the build put under db/. */
class MigrationBeans {

    /** The product's modules; replaceable, so that tests can add one after them. */
    @Produces
    @Singleton
    @DefaultBean
    InstalledModules modules(@ConfigProperty(name = "scrim.modules") Optional<List<String>> chosen) {
        return chosen.map(InstalledModules.all()::only).orElseGet(InstalledModules::all);
    }

    /** From the list that Quarkus makes when it builds: a native binary has no folders to look through. */
    @Produces
    @Singleton
    ModuleScripts scripts(@FlywayDataSource("migrator") Flyway flyway) {
        var texts = new HashMap<String, String>();
        for (var file : flyway.getConfiguration().getResourceProvider().getResources("", new String[] {""})) {
            texts.put(file.getRelativePath(), text(file));
        }
        return ModuleScripts.of(texts);
    }

    private static String text(LoadableResource file) {
        try (var reader = file.read()) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(file.getRelativePath() + " cannot be read", e);
        }
    }
}

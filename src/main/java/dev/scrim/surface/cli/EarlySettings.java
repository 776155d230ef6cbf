package dev.scrim.surface.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The configuration as it can be read before the program has decided how to start: environment, system properties,
 * {@code config/application.properties} and what is built in, with the same precedence as later.
 */
final class EarlySettings {

    private static final int OF_THE_FILE = 260;
    private static final int BUILT_IN = 250;

    private final SmallRyeConfig config;

    private EarlySettings(SmallRyeConfig config) {
        this.config = config;
    }

    static EarlySettings read() {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withProfile("prod");
        try {
            var builtIn = EarlySettings.class.getClassLoader().getResource("application.properties");
            if (builtIn != null) {
                builder.withSources(new PropertiesConfigSource(builtIn, BUILT_IN));
            }
            var file = Path.of("config", "application.properties");
            if (Files.isRegularFile(file)) {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), OF_THE_FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration cannot be read", e);
        }
        return new EarlySettings(builder.build());
    }

    /** What these properties say, and nothing else. */
    static EarlySettings of(Map<String, String> properties) {
        var source = new PropertiesConfigSource(properties, "given", BUILT_IN);
        return new EarlySettings(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(source)
                .build());
    }

    Optional<String> get(String property) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }

    String get(String property, String otherwise) {
        return get(property).orElse(otherwise);
    }

    boolean isSet(String property) {
        return get(property).isPresent();
    }

    boolean isTrue(String property) {
        return Boolean.parseBoolean(get(property, "false"));
    }

    /** Whether the program brings its own database: nobody named another. */
    boolean isEmbedded() {
        return !isSet("quarkus.datasource.jdbc.url");
    }

    Path dataDirectory() {
        return Path.of(get("scrim.data-dir", ".scrim"));
    }
}

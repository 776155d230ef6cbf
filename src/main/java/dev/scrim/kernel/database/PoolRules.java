package dev.scrim.kernel.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives every datasource that the configuration names the same rules, so that a new one cannot forget them. What an
 * installation configures itself counts more.
 */
public final class PoolRules implements ConfigSourceFactory {

    /** Below application.properties and everything that an installation sets. */
    private static final int BELOW_ALL = 50;

    /** The first is known to a program on the JVM, the second to a native one, too. */
    private static final Pattern DATASOURCE =
            Pattern.compile("(quarkus\\.datasource\\.(?:.+\\.)?)(?:db-kind|jdbc\\.max-size)");

    private static final Map<String, String> OF_A_POOL = Map.of(
            // what was open while the network was away is found out here, and not by a request
            "background-validation-interval",
            "10s",
            // what has been idle may be dead: a round trip tells whoever is about to rely on it
            "foreground-validation-interval",
            "10s",
            "validation-query-timeout",
            Waits.SIGN_OF_LIFE.toSeconds() + "s",
            "acquisition-timeout",
            "5s",
            "idle-removal-interval",
            "5m",
            "max-lifetime",
            "1h",
            // the driver asks for the zone of the JVM, and that is what times without an offset would be read in
            "new-connection-sql",
            "set timezone = 'UTC'");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> rules = new HashMap<>();
        context.iterateNames().forEachRemaining(name -> {
            var datasource = DATASOURCE.matcher(name);
            if (datasource.matches()) {
                rules.putAll(rulesOf(datasource.group(1)));
            }
        });
        return List.of(new PropertiesConfigSource(rules, "rules of every pool", BELOW_ALL));
    }

    private static Map<String, String> rulesOf(String datasource) {
        Map<String, String> rules = new HashMap<>();
        OF_A_POOL.forEach((setting, value) -> rules.put(datasource + "jdbc." + setting, value));
        Waits.ofTheDriver()
                .forEach((property, value) ->
                        rules.put(datasource + "jdbc.additional-jdbc-properties." + property, value));
        return rules;
    }
}

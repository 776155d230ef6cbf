package dev.scrim.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The keys that Quarkus reads when it starts, as the extensions in use describe them in their jars. */
final class FrameworkKeys {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private final Map<String, Key> keys = new HashMap<>();

    private FrameworkKeys() {}

    /**
     * One key.
     *
     * @param type the Java type of its values
     * @param otherwise what holds where it is not set; empty: nothing
     */
    record Key(String type, String otherwise) {}

    static FrameworkKeys read() {
        var all = new FrameworkKeys();
        var json = new ObjectMapper();
        try {
            var models = FrameworkKeys.class.getClassLoader().getResources(MODEL);
            while (models.hasMoreElements()) {
                try (var model = models.nextElement().openStream()) {
                    all.collect(json.readTree(model));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    Key found(String name) {
        if (!keys.containsKey(name)) {
            throw new IllegalStateException("Quarkus reads no " + name + " when it starts");
        }
        return keys.get(name);
    }

    private void collect(JsonNode node) {
        var name = node.at("/path/property").asText();
        // what is fixed when the program is built is none of an operator's business
        if (!name.isEmpty() && node.path("phase").asText().equals("RUN_TIME")) {
            keys.put(
                    name,
                    new Key(
                            node.path("type").asText(),
                            node.path("defaultValue").asText("")));
        }
        node.forEach(this::collect);
    }
}

package dev.scrim.surface.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static io.restassured.RestAssured.given;

/** The operations of the OpenAPI document, and bodies of the shapes that it describes, with values to be recognised. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final Map<String, Object> document;
    private final String text;
    private final String id;

    /**
     * @param text the value of every text
     * @param id the value of every key
     */
    Contract(String text, String id) {
        this.document =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("$");
        this.text = text;
        this.id = id;
    }

    /**
     * @param path with its parameters in braces
     * @param body an example of what it reads; empty where nothing
     */
    record Operation(String method, String path, Map<String, Object> body) {}

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                found.add(new Operation(method, path, body(map(operation))));
            }
        }));
        return found;
    }

    private Map<String, Object> body(Map<String, Object> operation) {
        var content = map(map(operation.get("requestBody")).get("content"));
        var schema = map(map(content.get("application/json")).get("schema"));
        return map(example(schema));
    }

    private Object example(Map<String, Object> schema) {
        var resolved = resolved(schema);
        var type = String.valueOf(resolved.get("type"));
        if (resolved.containsKey("properties")) {
            var object = new LinkedHashMap<String, Object>();
            map(resolved.get("properties")).forEach((name, property) -> object.put(name, example(map(property))));
            return object;
        } else if (type.contains("integer") || type.contains("number")) {
            return 1;
        } else if (type.contains("boolean")) {
            return true;
        } else if (type.contains("array")) {
            return List.of(example(map(resolved.get("items"))));
        }
        return switch (String.valueOf(resolved.get("format"))) {
            case "uuid" -> id;
            case "date-time" -> Instant.now().plusSeconds(3600).toString();
            default -> text;
        };
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            return resolved(
                    map(map(map(document.get("components")).get("schemas")).get(name)));
        }
        for (var choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.get(choice) instanceof List<?> all && !all.isEmpty()) {
                return resolved(map(all.get(0)));
            }
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }
}

package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Holds a value to its schema: every key is known, what is required is there, and everything has its type. */
final class Shape {

    private final Contract contract;
    private final List<String> faults = new ArrayList<>();

    private Shape(Contract contract) {
        this.contract = contract;
    }

    /**
     * What is wrong with a value.
     *
     * @param where what to call it
     */
    static List<String> faults(Contract contract, String where, JsonObject schema, Object value) {
        var shape = new Shape(contract);
        shape.check(where, schema, value);
        return shape.faults;
    }

    private void check(String where, JsonObject schema, Object value) {
        var known = contract.resolved(schema);
        var choices = known.getJsonArray("anyOf");
        if (choices != null) {
            if (value != null) {
                check(where, choices.getJsonObject(0), value);
            }
            return;
        }
        var types = types(known);
        if (!types.isEmpty() && !types.contains(type(value))) {
            faults.add(where + ": " + type(value) + " is none of " + types);
        } else if (value instanceof JsonObject object && known.containsKey("properties")) {
            properties(where, known, object);
        } else if (value instanceof JsonArray array && known.containsKey("items")) {
            array.forEach(each -> check(where + "[]", known.getJsonObject("items"), each));
        } else if (value instanceof String text && known.containsKey("pattern")) {
            // a pattern of JSON Schema is found anywhere
            if (!java.util.regex.Pattern.compile(known.getString("pattern"))
                    .matcher(text)
                    .find()) {
                faults.add(where + ": " + text + " does not match " + known.getString("pattern"));
            }
        }
    }

    private void properties(String where, JsonObject schema, JsonObject object) {
        var properties = schema.getJsonObject("properties");
        var isOpen = schema.containsKey("additionalProperties");
        for (Map.Entry<String, Object> entry : object) {
            if (properties.containsKey(entry.getKey())) {
                check(where + "." + entry.getKey(), properties.getJsonObject(entry.getKey()), entry.getValue());
            } else if (!isOpen) {
                faults.add(where + ": " + entry.getKey() + " is no property");
            }
        }
        schema.getJsonArray("required", new JsonArray()).stream()
                .filter(name -> !object.containsKey((String) name))
                .forEach(name -> faults.add(where + ": " + name + " is missing"));
        // an example shows all but references to other rows
        properties.fieldNames().stream()
                .filter(name -> where.endsWith(" request") && !object.containsKey(name) && isText(properties, name))
                .forEach(name -> faults.add(where + ": the example lacks " + name));
    }

    private boolean isText(JsonObject properties, String name) {
        var schema = contract.resolved(properties.getJsonObject(name));
        return types(schema).contains("string");
    }

    private static List<String> types(JsonObject schema) {
        var type = schema.getValue("type");
        if (type instanceof JsonArray several) {
            return several.stream().map(String::valueOf).toList();
        }
        return type == null ? List.of() : List.of((String) type);
    }

    private static String type(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof JsonObject) {
            return "object";
        } else if (value instanceof JsonArray) {
            return "array";
        } else if (value instanceof Boolean) {
            return "boolean";
        } else if (value instanceof Integer || value instanceof Long) {
            return "integer";
        }
        return value instanceof Number ? "number" : "string";
    }
}

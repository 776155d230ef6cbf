package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Relation;

/** Describes the JSON of a table for programs that take it over: a JSON Schema (2020-12). */
final class ExportSchemas {

    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("boolean", List.of("boolean", "")),
            Map.entry("smallint", List.of("integer", "")),
            Map.entry("integer", List.of("integer", "")),
            Map.entry("bigint", List.of("integer", "")),
            Map.entry("numeric", List.of("number", "")),
            Map.entry("real", List.of("number", "")),
            Map.entry("double precision", List.of("number", "")),
            Map.entry("date", List.of("string", "date")),
            Map.entry("timestamp with time zone", List.of("string", "date-time")));

    private final ObjectMapper json;

    ExportSchemas(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(Relation table) {
        ObjectNode schema = json.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", table.qualifiedName())
                .put("description", table.meaning())
                .put("type", "array");
        ObjectNode items = schema.putObject("items").put("type", "object");
        ObjectNode properties = items.putObject("properties");
        ArrayNode required = items.putArray("required");
        for (Column column : ExportColumns.told(table)) {
            required.add(column.name());
            ObjectNode property = properties.putObject(column.name()).put("description", column.meaning());
            if (column.type().endsWith("[]")) {
                property.putArray("type").add("array").add("null");
            } else if (!column.type().startsWith("json")) {
                List<String> type = TYPES.getOrDefault(column.type(), List.of("string", ""));
                property.putArray("type").add(type.get(0)).add("null");
                if (!type.get(1).isEmpty()) {
                    property.put("format", type.get(1));
                }
            }
        }
        items.put("additionalProperties", false);
        return schema;
    }
}

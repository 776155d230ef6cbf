package dev.scrim.surface.contract;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import dev.scrim.kernel.catalogue.Column;

/** Describes the values of a column in JSON Schema. */
final class ColumnSchema {

    private ColumnSchema() {}

    static Schema of(Column column) {
        Schema schema = typed(column.type()).description(column.meaning());
        if (!column.dataClass().isEmpty()) {
            schema.addExtension("x-data-class", column.dataClass());
        }
        column.maxLength().ifPresent(schema::maxLength);
        if (!column.values().isEmpty()) {
            schema.enumeration(List.<Object>copyOf(column.values()));
            if (!column.notNull()) {
                schema.addEnumeration(null);
            }
        }
        return column.notNull() ? schema : schema.addType(SchemaType.NULL);
    }

    private static Schema typed(String type) {
        Schema schema = OASFactory.createSchema();
        if (type.endsWith("[]")) {
            return schema.addType(SchemaType.ARRAY).items(typed(type.substring(0, type.length() - 2)));
        }
        return switch (type) {
            case "smallint", "integer", "bigint" -> schema.addType(SchemaType.INTEGER);
            case "numeric", "real", "double precision" -> schema.addType(SchemaType.NUMBER);
            case "boolean" -> schema.addType(SchemaType.BOOLEAN);
            case "uuid" -> schema.addType(SchemaType.STRING).format("uuid");
            case "timestamp with time zone" -> schema.addType(SchemaType.STRING).format("date-time");
            case "date" -> schema.addType(SchemaType.STRING).format("date");
            // whatever was put there
            case "jsonb", "json" ->
                schema.type(List.of(
                        SchemaType.OBJECT, SchemaType.ARRAY, SchemaType.STRING, SchemaType.NUMBER, SchemaType.BOOLEAN));
            default -> schema.addType(SchemaType.STRING);
        };
    }
}

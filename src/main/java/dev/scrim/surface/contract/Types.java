package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Column.Origin;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.ForeignKey;
import dev.scrim.kernel.catalogue.Relation;

/**
 * Writes the published views as the TypeScript type {@code Database} that supabase-js is given:
 * {@code createClient<Database>(…)}. A column that cannot be null is not nullable here, through however many views.
 */
public final class Types {

    private static final String NOTHING = "{ [_ in never]: never }";

    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();

    private Types(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The types of what is published, as one TypeScript file. */
    public static String of(Catalogue catalogue) {
        return new Types(catalogue).write();
    }

    private String write() {
        line(0, "// Made from the schema by the command types; a test compares it.");
        line(0, "");
        line(0, "export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]");
        line(0, "");
        line(0, "export type Database = {");
        line(1, "public: {");
        line(2, "Tables: " + NOTHING);
        line(2, "Views: {");
        catalogue.endpoints().stream()
                .sorted(Comparator.comparing(Endpoint::name))
                .forEach(this::view);
        line(2, "}");
        line(2, "Functions: " + NOTHING);
        line(2, "Enums: " + NOTHING);
        line(2, "CompositeTypes: " + NOTHING);
        line(1, "}");
        line(0, "}");
        return text.toString();
    }

    private void view(Endpoint endpoint) {
        Relation view = catalogue.view(endpoint);
        comment(3, view.meaning());
        line(3, key(endpoint.name()) + ": {");
        line(4, "Row: {");
        columns(view, c -> !c.select().isEmpty()).forEach(column -> {
            comment(5, column.meaning());
            line(5, key(column.name()) + ": " + type(column));
        });
        line(4, "}");
        boolean writable = view.columns().stream()
                .anyMatch(c -> !c.insert().isEmpty() || !c.update().isEmpty());
        if (writable) {
            written("Insert", columns(view, c -> !c.insert().isEmpty() && !c.isGenerated()), false);
            written("Update", columns(view, c -> !c.update().isEmpty() && !c.isGenerated()), true);
        }
        relationships(view);
        line(3, "}");
    }

    private void written(String name, List<Column> columns, boolean optional) {
        if (columns.isEmpty()) {
            line(4, name + ": " + NOTHING);
            return;
        }
        line(4, name + ": {");
        for (Column column : columns) {
            String mark = optional || column.hasDefault() || !column.notNull() ? "?" : "";
            line(5, key(column.name()) + mark + ": " + type(column));
        }
        line(4, "}");
    }

    private static List<Column> columns(Relation view, Predicate<Column> which) {
        return view.columns().stream()
                .filter(which)
                .sorted(Comparator.comparing(Column::name))
                .toList();
    }

    private void relationships(Relation view) {
        List<String> entries = new ArrayList<>();
        for (Relation table : catalogue.tables()) {
            Map<String, String> here = shown(view, table.schema(), table.name());
            for (ForeignKey key : table.foreignKeys()) {
                if (here.keySet().containsAll(key.columns())) {
                    entries.addAll(relationships(table, key, here));
                }
            }
        }
        if (entries.isEmpty()) {
            line(4, "Relationships: []");
            return;
        }
        line(4, "Relationships: [");
        entries.forEach(text::append);
        line(4, "]");
    }

    /** A key of a table is one of the view that shows its columns, to each view that shows what it refers to. */
    private List<String> relationships(Relation table, ForeignKey key, Map<String, String> here) {
        List<String> entries = new ArrayList<>();
        for (Endpoint endpoint : catalogue.endpoints()) {
            Map<String, String> there = shown(catalogue.view(endpoint), key.targetSchema(), key.targetName());
            if (there.keySet().containsAll(key.targetColumns())) {
                boolean single = Set.copyOf(key.columns()).equals(Set.copyOf(table.primaryKey()));
                String indent = "  ".repeat(6);
                entries.add("  ".repeat(5) + "{\n"
                        + indent + "foreignKeyName: \"" + key.name() + "\"\n"
                        + indent + "columns: " + names(key.columns(), here) + "\n"
                        + indent + "isOneToOne: " + single + "\n"
                        + indent + "referencedRelation: \"" + endpoint.name() + "\"\n"
                        + indent + "referencedColumns: " + names(key.targetColumns(), there) + "\n"
                        + "  ".repeat(5) + "},\n");
            }
        }
        return entries;
    }

    /** Under which names a view shows the columns of a table. */
    private static Map<String, String> shown(Relation view, String schema, String table) {
        return view.columns().stream()
                .filter(column -> !column.select().isEmpty())
                .filter(column -> column.origin()
                        .filter(origin -> isOf(origin, schema, table))
                        .isPresent())
                .collect(Collectors.toMap(
                        column -> column.origin().orElseThrow().column(), Column::name, (first, second) -> first));
    }

    private static boolean isOf(Origin origin, String schema, String table) {
        return origin.schema().equals(schema) && origin.table().equals(table);
    }

    private static String names(List<String> columns, Map<String, String> shown) {
        return columns.stream()
                .map(column -> '"' + shown.get(column) + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String type(Column column) {
        String type = column.values().isEmpty()
                ? type(column.type())
                : column.values().stream().map(Types::literal).collect(Collectors.joining(" | "));
        return column.notNull() ? type : type + " | null";
    }

    private static String type(String sql) {
        if (sql.endsWith("[]")) {
            return type(sql.substring(0, sql.length() - 2)) + "[]";
        }
        return switch (sql) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "number";
            case "boolean" -> "boolean";
            case "json", "jsonb" -> "Json";
            default -> "string";
        };
    }

    private static String literal(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : literal(name);
    }

    private void comment(int depth, String meaning) {
        if (!meaning.isEmpty()) {
            line(depth, "/** " + meaning.replace("*/", "* /").replaceAll("\\s+", " ") + " */");
        }
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
    }
}

package dev.scrim.kernel.catalogue;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.scrim.kernel.database.SqlName;

/**
 * A table of a module or a view of schema api.
 *
 * @param schema its schema
 * @param name its name
 * @param isTable whether it is a table; else a view
 * @param isSearchable whether a filter that no index answers is served: few rows are left to look at
 * @param meaning what it holds or answers, in words
 * @param columns its columns in their order
 * @param primaryKey the names of the key's columns; empty for views
 * @param foreignKeys its foreign keys
 * @param registration what is registered of it; empty for views
 */
@RegisterForReflection
public record Relation(
        String schema,
        String name,
        boolean isTable,
        boolean isSearchable,
        String meaning,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        Optional<Registration> registration) {

    /** The column of this name, if there is one. */
    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** Schema and name, as messages write them. */
    public String qualifiedName() {
        return schema + "." + name;
    }

    /** Schema and name, quoted for SQL. */
    public String sql() {
        return SqlName.quoted(schema) + "." + SqlName.quoted(name);
    }
}

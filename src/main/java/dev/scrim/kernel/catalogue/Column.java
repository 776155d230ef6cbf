package dev.scrim.kernel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A column of a table or view, as the database describes it.
 *
 * @param name its name, unquoted
 * @param type the type as SQL writes it, without modifiers: {@code text}, {@code timestamp with time zone}
 * @param maxLength the longest value in characters, where the type says so
 * @param notNull whether it never holds null: the table refuses it, and a view shows the table's column unchanged
 * @param hasDefault whether an insert may leave it out
 * @param isGenerated whether the database alone writes it
 * @param values all values it may have, where a CHECK lists them; else empty
 * @param origin the column of a table that a view shows under this name unchanged
 * @param comment the class of data, a colon, and the meaning
 * @param select the API roles that may read it
 * @param insert the API roles that may give it in a new row
 * @param update the API roles that may change it
 */
@RegisterForReflection
public record Column(
        String name,
        String type,
        Optional<Integer> maxLength,
        boolean notNull,
        boolean hasDefault,
        boolean isGenerated,
        List<String> values,
        Optional<Origin> origin,
        String comment,
        Set<String> select,
        Set<String> insert,
        Set<String> update) {

    private static final String PERSON = "subject";

    /**
     * A column of a table.
     *
     * @param schema its schema
     * @param table its table
     * @param column its name there
     */
    @RegisterForReflection
    public record Origin(String schema, String table, String column) {}

    /** The class of data its comment starts with; empty when nothing was said. */
    public String dataClass() {
        int colon = comment.indexOf(':');
        return colon < 0 ? "" : comment.substring(0, colon);
    }

    /** Whether it holds the key of a person. */
    public boolean isPerson() {
        return dataClass().equals(PERSON);
    }

    /** What it means, in words; empty when nothing was said. */
    public String meaning() {
        return comment.substring(comment.indexOf(':') + 1).strip();
    }
}

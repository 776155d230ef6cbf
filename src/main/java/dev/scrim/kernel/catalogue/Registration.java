package dev.scrim.kernel.catalogue;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code kernel.register} states of a table.
 *
 * @param module the module whose table it is
 * @param subject the column that holds the person a row is about
 * @param via the foreign key column through which a row inherits its subject
 * @param own whether people change rows of their own here without an audit row
 * @param erase what erasure of the subject does: delete, anonymise or keep
 * @param basis the legal basis
 * @param retain how long a row is kept, as PostgreSQL writes intervals
 * @param personalColumns the columns whose class is personal
 * @param secretColumns those of them that no answer ever holds
 * @param notForSubject the columns that an export does not tell the subject; {@code *} for all; empty where nothing
 *     was said
 */
@RegisterForReflection
public record Registration(
        String module,
        Optional<String> subject,
        Optional<String> via,
        boolean own,
        String erase,
        Optional<String> basis,
        Optional<String> retain,
        @JsonProperty("personal_columns") List<String> personalColumns,
        @JsonProperty("secret_columns") List<String> secretColumns,
        @JsonProperty("not_for_subject") Optional<List<String>> notForSubject) {

    private static final String ALL = "*";

    /** Whether its rows are about people. */
    public boolean isAboutPeople() {
        return subject.isPresent() || via.isPresent();
    }

    /** Whether an export tells its subjects anything. */
    public boolean isTold() {
        return isAboutPeople() && !notForSubject.orElse(List.of()).contains(ALL);
    }

    /** Whether an export tells its subjects a column. */
    public boolean isTold(String column) {
        return isTold()
                && !secretColumns.contains(column)
                && !notForSubject.orElse(List.of()).contains(column);
    }
}

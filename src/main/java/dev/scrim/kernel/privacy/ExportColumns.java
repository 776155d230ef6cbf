package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Registration;
import dev.scrim.kernel.catalogue.Relation;

/**
 * What of a table is told to the person whom its rows are about: every column but secrets, and of other people no more
 * than that there is somebody, the same one in each place (GDPR Art. 15(4)).
 */
final class ExportColumns {

    private static final String LOG = "kernel.audit_log";
    private static final Set<String> SEALED = Set.of("key", "before", "after");

    private final UUID person;
    private final String salt;

    /** @param salt under which others are told apart in this archive and nowhere else */
    ExportColumns(UUID person, UUID salt) {
        this.person = person;
        this.salt = salt.toString();
    }

    /** The tables that hold data about people. */
    static List<Relation> tables(Catalogue catalogue) {
        return catalogue.tables().stream()
                .filter(table -> table.registration().orElseThrow().isAboutPeople())
                .toList();
    }

    /** The columns that are told. */
    static List<Column> told(Relation table) {
        List<String> secrets =
                table.registration().map(Registration::secretColumns).orElse(List.of());
        return table.columns().stream()
                .filter(column -> !secrets.contains(column.name()))
                .toList();
    }

    /** A query of the person's rows; which rows those are is the exporter's policy. */
    String query(Relation table) {
        return "select "
                + told(table).stream().map(column -> shown(table, column)).collect(Collectors.joining(", ")) + " from "
                + table.sql() + " t";
    }

    private String shown(Relation table, Column column) {
        String name = Relation.quoted(column.name());
        if (isPerson(table, column)) {
            return "case when t." + name + " = '" + person + "' then t." + name + "::text when t." + name
                    + " is not null then 'other-' || left(md5('" + salt + "' || t." + name + "), 12) end as " + name;
        }
        if (table.qualifiedName().equals(LOG) && SEALED.contains(column.name())) {
            return "kernel.opened_for_subject(t." + name + ", t.relation) as " + name;
        }
        return "t." + name;
    }

    private static boolean isPerson(Relation table, Column column) {
        return column.isPerson()
                || table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().equals(List.of(column.name()))
                                && key.targetSchema().equals("identity")
                                && key.targetName().equals("people"));
    }
}

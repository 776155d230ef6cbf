package dev.scrim.kernel.privacy;

import java.util.List;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Registration;
import dev.scrim.kernel.catalogue.Relation;

/** What is told to the person whom rows are about: which tables, and which of their columns. */
final class ExportColumns {

    private ExportColumns() {}

    /** The tables of which a person is told their rows. */
    static List<Relation> tables(Catalogue catalogue) {
        return catalogue.tables().stream()
                .filter(table -> facts(table).isTold())
                .toList();
    }

    /** The tables about people that are notes of staff, and not told (GDPR Art. 15(4)). */
    static List<Relation> withheld(Catalogue catalogue) {
        return catalogue.tables().stream()
                .filter(table -> facts(table).isAboutPeople() && !facts(table).isTold())
                .toList();
    }

    /** The columns that are told. */
    static List<Column> told(Relation table) {
        return table.columns().stream()
                .filter(column -> facts(table).isTold(column.name()))
                .toList();
    }

    private static Registration facts(Relation table) {
        return table.registration().orElseThrow();
    }
}

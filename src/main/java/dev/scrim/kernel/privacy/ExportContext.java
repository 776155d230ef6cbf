package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Registration;
import dev.scrim.kernel.catalogue.Relation;

/** Says what belongs to a copy of one's data (GDPR Art. 15(1)): why they are held, how long, and one's rights. */
@Singleton
class ExportContext {

    private static final List<String> RIGHTS = List.of(
            "You may have wrong data rectified (GDPR Art. 16), data erased (Art. 17) or their use"
                    + " restricted (Art. 18).",
            "You may object to what rests on a legitimate interest (Art. 21), and withdraw consent at any"
                    + " time (Art. 7(3)).",
            "You may take the data that you provided elsewhere (Art. 20): the files under json/ and csv/ are"
                    + " meant for that.",
            "You may complain to a supervisory authority (Art. 77), for example where you live or work.",
            "No decision about you is made by machines alone (Art. 22).");

    private static final String OTHERS =
            "Other people appear as other-<hash>: the same one alike within a column, and in this archive only"
                    + " (GDPR Art. 15(4)). Why staff read or changed your data is in your access log.";

    private static final String NOTES_OF_STAFF =
            "Notes of staff, which would tell you about others or defeat an investigation (GDPR Art. 15(4), 23).";

    private final PrivacySettings settings;

    ExportContext(PrivacySettings settings) {
        this.settings = settings;
    }

    /** What is said of the whole. */
    @RegisterForReflection
    record Context(
            String controller,
            Optional<String> dataProtectionOfficer,
            List<String> recipients,
            List<String> rights,
            String others,
            List<Table> tables,
            List<Withheld> withheld) {}

    /** A table of which nothing is told. */
    @RegisterForReflection
    record Withheld(String name, String meaning, String why) {}

    /** What is said of a table. */
    @RegisterForReflection
    record Table(
            String name,
            String meaning,
            String purposeAndBasis,
            String keptFor,
            String whenErased,
            List<String> categories,
            String source,
            Map<String, String> columns) {}

    /** @param processors who processes data on our behalf */
    Context of(Catalogue catalogue, List<String> processors) {
        List<Table> tables = ExportColumns.tables(catalogue).stream()
                .map(table -> table(table, ExportColumns.told(table)))
                .toList();
        return new Context(
                settings.controller(),
                settings.officer(),
                Stream.concat(settings.recipients().orElse(List.of()).stream(), processors.stream())
                        .toList(),
                RIGHTS,
                OTHERS,
                tables,
                ExportColumns.withheld(catalogue).stream()
                        .map(table -> new Withheld(table.qualifiedName(), table.meaning(), NOTES_OF_STAFF))
                        .toList());
    }

    /** What is said of every table about people, told to them or not. */
    static List<Table> ofAll(Catalogue catalogue) {
        return catalogue.tables().stream()
                .filter(table -> table.registration().orElseThrow().isAboutPeople())
                .map(table -> table(table, table.columns()))
                .toList();
    }

    private static Table table(Relation table, List<Column> told) {
        Registration facts = table.registration().orElseThrow();
        var columns = new java.util.LinkedHashMap<String, String>();
        told.forEach(column -> columns.put(column.name(), column.meaning()));
        var categories = new TreeSet<String>();
        told.forEach(column -> categories.add(column.dataClass()));
        return new Table(
                table.qualifiedName(),
                table.meaning(),
                facts.basis().orElse("to provide the service you asked for (GDPR Art. 6(1)(b))"),
                facts.retain().map(time -> time + " from its making").orElse("as long as you have an account"),
                switch (facts.erase()) {
                    case "delete" -> "deleted";
                    case "anonymise" -> "kept without you in it";
                    default -> "kept: " + facts.basis().orElse("");
                },
                List.copyOf(categories),
                facts.own() ? "you" : "you, others or the service, as the columns say",
                columns);
    }
}

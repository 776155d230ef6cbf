package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Registration;
import dev.scrim.kernel.catalogue.Relation;

/**
 * Says in words what is kept about whom, why and how long, and what is reachable: the record of processing, straight
 * from the catalogue.
 */
final class DataMap {

    private final Catalogue catalogue;

    private DataMap(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The data map of what exists, as Markdown. */
    static String of(Catalogue catalogue) {
        return new DataMap(catalogue).text();
    }

    private String text() {
        var lines = new ArrayList<String>();
        lines.add("# Data map");
        lines.add("");
        lines.add("Made from the catalogue by the command `docs`; a test compares it. What each class of data means");
        lines.add("is in `kernel.data_classes`.");
        for (var module : catalogue.modules()) {
            lines.add("");
            lines.add("## " + module);
            catalogue.tables().stream()
                    .filter(table -> table.schema().equals(module))
                    .forEach(table -> table(table, lines));
            endpoints(module, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void table(Relation table, List<String> lines) {
        var facts = table.registration().orElseThrow();
        lines.add("");
        lines.add("### " + table.qualifiedName());
        lines.add("");
        lines.add(table.meaning());
        lines.add("");
        lines.add(facts(facts));
        lines.add("");
        lines.add("| Column | Class | Meaning |");
        lines.add("|---|---|---|");
        for (var column : table.columns()) {
            var mark = catalogue.isPersonal(column) ? " *" : "";
            lines.add("| %s | %s%s | %s |".formatted(column.name(), column.dataClass(), mark, cell(column.meaning())));
        }
    }

    private static String facts(Registration facts) {
        var about = facts.subject()
                .map(column -> "About the person in `" + column + "`.")
                .or(() -> facts.via().map(column -> "About the person of the row that `" + column + "` refers to."))
                .orElse("About nobody.");
        var erasure = facts.isAboutPeople() ? " Erasure: " + facts.erase() + "." : "";
        var kept = facts.retain().map(time -> " Kept: " + time + ".").orElse(" Kept: as long as its purpose.");
        var basis = facts.basis().map(words -> " Basis: " + words + ".").orElse("");
        var own = facts.own() ? " People change their own rows without an audit row." : "";
        return about + erasure + kept + basis + own + untold(facts);
    }

    private static String untold(Registration facts) {
        var untold = facts.notForSubject().orElse(List.of());
        if (untold.isEmpty()) {
            return "";
        }
        return facts.isTold()
                ? " Not in the person's export: " + String.join(", ", untold) + "."
                : " Not in the person's export.";
    }

    private void endpoints(String module, List<String> lines) {
        var published = catalogue.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals(module))
                .toList();
        if (published.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("### Endpoints of " + module);
        lines.add("");
        lines.add("| Endpoint | Kind | For | Answers |");
        lines.add("|---|---|---|---|");
        for (var endpoint : published) {
            var audience = endpoint.audience().stream().sorted().collect(Collectors.joining(", "));
            lines.add("| /rest/v1/%s | %s | %s | %s |"
                    .formatted(endpoint.name(), kind(endpoint), audience, cell(answers(endpoint))));
        }
    }

    private String answers(Endpoint endpoint) {
        return catalogue.view(endpoint).meaning();
    }

    private static String kind(Endpoint endpoint) {
        var kind = endpoint.kind().name().toLowerCase(Locale.ROOT);
        return endpoint.consent().map(purpose -> kind + " (" + purpose + ")").orElse(kind);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}

package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.List;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CellSet;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;

/** Writes the page of a view of released figures: what it says, and what it cannot tell of anybody. */
final class ReleasePage {

    private ReleasePage() {}

    static String of(Catalogue catalogue, Endpoint endpoint) {
        Relation view = catalogue.view(endpoint);
        List<String> lines = new ArrayList<>(List.of(
                "# " + endpoint.name(),
                "",
                "Made from the schema by the command `docs`; a test compares it.",
                "",
                view.meaning(),
                "",
                "| figure | meaning |",
                "|---|---|"));
        view.columns().forEach(column -> lines.add(ModulePage.row(column.name(), column.meaning())));
        lines.add("");
        lines.add("## Reading it");
        lines.add("");
        lines.add("`GET /rest/v1/" + endpoint.name() + "`, as JSON or CSV. "
                + (endpoint.isReleased()
                        ? "Everybody reads the same bytes until the next release; the `ETag` begins with its number. "
                                + "`GET /feed/v1/" + endpoint.name()
                                + "` sends the newest release and then what each later one "
                                + "changes; a row is known by its " + String.join(" and ", endpoint.key()) + "."
                        : "Its figures are released; its other columns are their owners', who may change or remove "
                                + "them at any time, so it is read as it is and has no feed."));
        for (CellSet set : ReleaseContract.of(catalogue, endpoint)) {
            lines.add("");
            lines.add("## What is promised to those who are counted in " + set.name());
            lines.add("");
            lines.addAll(ReleaseContract.inPlainWords(set));
        }
        endpoint.consent()
                .ifPresent(consent -> lines.addAll(List.of(
                        "",
                        "## Who is on it",
                        "",
                        "People who gave the consent `" + consent
                                + "`, once a day (UTC), with banded values and no keys. Who "
                                + "withdraws it, is barred or erased is gone with the next list, and so are the lists "
                                + "before.")));
        lines.addAll(List.of(
                "",
                "How well that protects is measured: [privacy.md](../../explanation/privacy.md).",
                "Why it is so: [decision 30](../../decisions/0030-release-contract.md)."));
        return String.join("\n", lines) + "\n";
    }
}

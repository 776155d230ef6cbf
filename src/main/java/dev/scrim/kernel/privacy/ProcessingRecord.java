package dev.scrim.kernel.privacy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

/**
 * The record of processing activities (GDPR Art. 30(1)), made from the catalogue: which data of whom are processed by
 * which module, why, on what basis, for how long, who is given them and how they are protected.
 */
@Singleton
public class ProcessingRecord {

    private static final List<String> MEASURES = List.of(
            "Row security is forced on every table, on its owner too; each kind of caller has a login of its own.",
            "Every change by staff and every read of others' rows by staff leaves a line with its reason.",
            "Personal values in the log are sealed with a key of their person (AES-256), which erasure destroys.",
            "The public sees released counts only: bounded, noisy, thresholded and rounded.",
            "Archives for people are sealed part by part (AES-256-GCM) and deleted after a configured time.");

    private final ExportContext context;
    private final ExportKeeper database;
    private final CurrentCatalogue catalogue;
    private final ObjectMapper json;

    ProcessingRecord(ExportContext context, ExportKeeper database, CurrentCatalogue catalogue, ObjectMapper json) {
        this.context = context;
        this.database = database;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** The whole record. */
    @RegisterForReflection
    record Everything(
            String law,
            String schemaVersion,
            String controller,
            Optional<String> dataProtectionOfficer,
            List<String> recipients,
            List<String> securityMeasures,
            List<Activity> activities) {}

    /**
     * What a module does with data about people.
     *
     * @param released what the public sees of it: counts
     */
    @RegisterForReflection
    record Activity(String module, List<ExportContext.Table> tables, List<String> released) {}

    /** The record of the database in use, as files by name. */
    public Map<String, String> files() {
        Everything all = everything(catalogue.get());
        try {
            return Map.of(
                    "data-map.json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n",
                    "data-map.html",
                    page(all));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Everything everything(Catalogue now) {
        ExportContext.Context said = context.of(now, database.recipients());
        return new Everything(
                "Regulation (EU) 2016/679, Art. 30(1)",
                catalogue.schemaVersion().orElse("unknown"),
                said.controller(),
                said.dataProtectionOfficer(),
                said.recipients(),
                MEASURES,
                now.modules().stream()
                        .map(module -> new Activity(
                                module,
                                ExportContext.ofAll(now).stream()
                                        .filter(table -> table.name().startsWith(module + "."))
                                        .toList(),
                                now.endpoints().stream()
                                        .filter(endpoint -> endpoint.module().equals(module) && endpoint.isReleased())
                                        .map(endpoint -> endpoint.name() + ": "
                                                + now.view(endpoint).meaning())
                                        .toList()))
                        .filter(activity -> !activity.tables.isEmpty())
                        .toList());
    }

    private static String page(Everything all) {
        var page = new StringBuilder("""
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>Record of processing activities</title>
                <meta name="viewport" content="width=device-width">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
                table{border-collapse:collapse;width:100%}
                td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
                h2{margin-top:2.5rem}</style>
                <h1>Record of processing activities</h1>
                """);
        page.append("<p>")
                .append(text(all.law))
                .append("; schema ")
                .append(text(all.schemaVersion))
                .append("</p>\n");
        page.append("<dl><dt>Controller<dd>").append(text(all.controller));
        page.append("<dt>Data protection officer<dd>").append(text(all.dataProtectionOfficer.orElse("none named")));
        page.append("</dl>\n");
        list(page, "Recipients", all.recipients);
        list(page, "Security measures (Art. 32)", all.securityMeasures);
        for (Activity activity : all.activities) {
            page.append("<h2>")
                    .append(text(activity.module))
                    .append("</h2>\n<table><tr><th>Data<th>Categories")
                    .append("<th>Purpose and basis<th>Kept<th>When erased<th>Source</tr>\n");
            for (ExportContext.Table table : activity.tables) {
                page.append("<tr><td><b>")
                        .append(text(table.name()))
                        .append("</b><br>")
                        .append(text(table.meaning()));
                for (String cell : List.of(
                        String.join(", ", table.categories()),
                        table.purposeAndBasis(),
                        table.keptFor(),
                        table.whenErased(),
                        table.source())) {
                    page.append("<td>").append(text(cell));
                }
                page.append("</tr>\n");
            }
            page.append("</table>\n");
            list(page, "What the public sees of it", activity.released);
        }
        return page.append("</html>\n").toString();
    }

    private static void list(StringBuilder page, String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        page.append("<h3>").append(text(title)).append("</h3>\n<ul>\n");
        items.forEach(item -> page.append("<li>").append(text(item)).append("\n"));
        page.append("</ul>\n");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

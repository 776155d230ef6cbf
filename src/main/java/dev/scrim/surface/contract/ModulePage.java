package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.ForeignKey;
import dev.scrim.kernel.catalogue.Registration;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.surface.contract.Reference.Policy;
import dev.scrim.surface.contract.Reference.Transition;

/** Writes the reference page of a module: its tables, who may do what with them, its views and its states. */
final class ModulePage {

    private final Catalogue catalogue;
    private final Reference reference;
    private final String module;
    private final List<String> lines = new ArrayList<>();

    private ModulePage(Catalogue catalogue, Reference reference, String module) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.module = module;
    }

    static String of(Catalogue catalogue, Reference reference, String module) {
        return new ModulePage(catalogue, reference, module).write();
    }

    private String write() {
        List<Relation> tables = catalogue.tables().stream()
                .filter(table -> table.schema().equals(module))
                .toList();
        List<Endpoint> endpoints = catalogue.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals(module))
                .toList();
        say("# " + module, "", "Made from the schema by the command `docs`; a test compares it.");
        diagram(tables);
        say("", "## Views", "", "Under `/rest/v1/`; [openapi.yaml](openapi.yaml) has their requests.");
        endpoints.forEach(this::view);
        say("", "## Tables");
        tables.forEach(this::table);
        if (module.equals("kernel")) {
            limits();
        }
        return String.join("\n", lines) + "\n";
    }

    private void diagram(List<Relation> tables) {
        say("", "```mermaid", "erDiagram");
        for (Relation table : tables) {
            say("    " + entity(table.schema(), table.name()) + " {");
            for (Column column : table.columns()) {
                String key = table.primaryKey().contains(column.name()) ? " PK" : "";
                say("        " + column.type().replaceAll("[^A-Za-z0-9]+", "_") + " " + column.name() + key);
            }
            say("    }");
            for (ForeignKey key : table.foreignKeys()) {
                say("    " + entity(key.targetSchema(), key.targetName()) + lines(table, key)
                        + entity(table.schema(), table.name()) + " : \"" + String.join(", ", key.columns()) + "\"");
            }
        }
        say("```");
    }

    /** How many of one go with how many of the other. */
    private static String lines(Relation table, ForeignKey key) {
        boolean needed = key.columns().stream()
                .allMatch(column -> table.column(column).orElseThrow().notNull());
        boolean single = Set.copyOf(key.columns()).equals(Set.copyOf(table.primaryKey()));
        return (needed ? " ||" : " |o") + (single ? "--o| " : "--o{ ");
    }

    /** Tables of other modules are named in full. */
    private String entity(String schema, String name) {
        return schema.equals(module) ? name : schema + "_" + name;
    }

    private void view(Endpoint endpoint) {
        Relation view = catalogue.view(endpoint);
        say("", "### " + endpoint.name(), "", view.meaning(), "");
        say("- kind " + endpoint.kind().name().toLowerCase(Locale.ROOT) + ", for "
                + endpoint.audience().stream().sorted().collect(Collectors.joining(", ")));
        endpoint.consent().ifPresent(consent -> say("- shows who consented to `" + consent + "`"));
        if (!endpoint.requiredFilters().isEmpty()) {
            say("- who is not signed in gives one of " + code(endpoint.requiredFilters()) + " exactly");
        }
        endpoint.limit().ifPresent(limit -> say("- each inserted row counts under the limit `" + limit + "`"));
        ReleaseContract.of(catalogue, endpoint).forEach(set -> say("- " + ReleaseContract.sentence(set)));
        if (ReferencePages.hasPage(endpoint)) {
            say("- in plain words: [" + endpoint.name() + "](" + ReferencePages.page(endpoint) + ")"
                    + (endpoint.isReleased() ? "; feed `/feed/v1/" + endpoint.name() + "`" : ""));
        }
        if (!endpoint.delete().isEmpty()) {
            say("- rows can be deleted by " + String.join(", ", sorted(endpoint.delete())));
        }
        say("", "| column | type | null | written | class | meaning |", "|---|---|---|---|---|---|");
        for (Column column : view.columns()) {
            say(row(
                    column.name(),
                    column.type(),
                    column.notNull() ? "" : "null",
                    written(column),
                    column.dataClass(),
                    column.meaning()));
        }
    }

    private static String written(Column column) {
        List<String> ways = new ArrayList<>();
        if (!column.insert().isEmpty()) {
            ways.add("insert");
        }
        if (!column.update().isEmpty()) {
            ways.add("update");
        }
        return String.join(", ", ways);
    }

    private void table(Relation table) {
        say("", "### " + table.qualifiedName(), "", table.meaning(), "");
        table.registration().ifPresent(this::facts);
        say("", "| column | type | null | default | class | meaning |", "|---|---|---|---|---|---|");
        for (Column column : table.columns()) {
            say(row(
                    column.name(),
                    column.type(),
                    column.notNull() ? "" : "null",
                    column.hasDefault() ? "yes" : "",
                    column.dataClass(),
                    column.meaning()));
        }
        rules(table);
        states(table);
        policies(table);
    }

    private void facts(Registration facts) {
        facts.subject().ifPresent(subject -> say("- about the person in `" + subject + "`"));
        facts.via().ifPresent(via -> say("- about the person whom `" + via + "` leads to"));
        if (facts.own()) {
            say("- people change their own rows without an audit row");
        }
        say("- erasure: " + facts.erase()
                + facts.basis().map(basis -> "; " + basis).orElse(""));
        say("- kept: " + facts.retain().orElse("as long as its purpose"));
    }

    private void rules(Relation table) {
        List<Reference.Rule> rules = reference.rules().stream()
                .filter(rule -> rule.schema().equals(module) && rule.table().equals(table.name()))
                .toList();
        if (!rules.isEmpty()) {
            say("", "Rules:", "");
            rules.forEach(rule -> say("- `" + rule.name() + "`: `" + rule.definition() + "`"));
        }
    }

    private void states(Relation table) {
        List<Transition> steps = reference.transitions().stream()
                .filter(step -> step.schema().equals(module) && step.table().equals(table.name()))
                .toList();
        for (String column : steps.stream().map(Transition::column).distinct().toList()) {
            say("", "States (`" + column + "`); a * asks for a reason:", "", "```mermaid", "stateDiagram-v2");
            steps.stream()
                    .filter(step -> step.column().equals(column))
                    .forEach(step -> say("    "
                            + step.from().orElse("[*]") + " --> " + step.to() + " : " + step.by()
                            + (step.reasonRequired() ? " *" : "")));
            say("```");
        }
    }

    private void policies(Relation table) {
        List<Policy> policies = reference.policies().stream()
                .filter(policy ->
                        policy.schema().equals(module) && policy.table().equals(table.name()))
                .filter(policy -> !policy.name().startsWith("kernel_"))
                .toList();
        if (policies.isEmpty()) {
            return;
        }
        say("", "Policies, beside those of export and erasure:", "");
        for (Policy policy : policies) {
            say("- **" + policy.name().replace('_', ' ') + "** (" + policy.command() + ", "
                    + String.join(", ", policy.roles()) + ")");
            sql("sees", policy.sees());
            sql("writes", policy.writes());
        }
    }

    private void sql(String what, String expression) {
        if (!expression.isEmpty()) {
            say("", "  " + what, "", "  ```sql");
            expression.lines().forEach(line -> say("  " + line.stripTrailing()));
            say("  ```", "");
        }
    }

    private void limits() {
        say("", "## Limits", "", "| limit | window | a person | an address | counts |", "|---|---|---|---|---|");
        reference
                .limits()
                .forEach(limit -> say(row(
                        limit.name(),
                        limit.window(),
                        String.valueOf(limit.perPerson()),
                        String.valueOf(limit.perAddress()),
                        limit.meaning())));
    }

    private static List<String> sorted(java.util.Collection<String> names) {
        return names.stream().sorted().toList();
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    static String row(String... cells) {
        return java.util.Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void say(String... said) {
        lines.addAll(List.of(said));
    }
}

package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.surface.contract.Reference.Refusal;
import dev.scrim.surface.contract.Reference.Rule;

/** Writes the page of errors: every code, what causes it and what to do about it. */
final class ErrorsPage {

    /** Names that PostgreSQL made up state no rule; such a refusal has the code of its kind. */
    private static final Pattern MADE_UP = Pattern.compile(".*_(pkey|fkey\\d*|key\\d*|check\\d*|idx\\d*|not_null)$");

    private ErrorsPage() {}

    static String of(Reference reference) {
        List<String> lines = new ArrayList<>(List.of(
                "# Errors",
                "",
                "Made from the program and the schema by the command `docs`; a test compares it.",
                "",
                "Commands answer errors as `application/problem+json` (RFC 9457) with `code`, and with `errors`",
                "when several fields are at fault. Under `/rest/v1` the body is `{code, message, details, hint}`:",
                "`code` is a SQLSTATE or one of PostgREST's where there is one, and `details` begins with the",
                "code of this page.",
                "",
                "| code | status | under /rest/v1 | cause | remedy |",
                "|---|---|---|---|---|"));
        Arrays.stream(Problem.values())
                .sorted(Comparator.comparingInt(Problem::status).thenComparing(Problem::code))
                .forEach(problem -> lines.add(ModulePage.row(
                        "`" + problem.code() + "`",
                        String.valueOf(problem.status()),
                        problem.sqlState().map(state -> "`" + state + "`").orElse(""),
                        problem.title(),
                        problem.remedy())));
        Set<String> known = Arrays.stream(Problem.values()).map(Problem::code).collect(Collectors.toSet());
        rules(reference, known, lines);
        refusals(reference, known, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void rules(Reference reference, Set<String> known, List<String> lines) {
        lines.addAll(List.of(
                "",
                "## Rules of modules",
                "",
                "What the database refuses by a rule of its own has the rule's name as its code, and the name says the",
                "cause. The definition says what would do.",
                "",
                "| code | status | under /rest/v1 | cause | definition | remedy |",
                "|---|---|---|---|---|---|"));
        reference.rules().stream()
                .filter(rule -> !MADE_UP.matcher(rule.name()).matches())
                .filter(rule -> !known.contains(rule.schema() + "." + rule.name()))
                .map(ErrorsPage::row)
                .forEach(lines::add);
    }

    private static void refusals(Reference reference, Set<String> known, List<String> lines) {
        lines.addAll(List.of(
                "",
                "## Rules that functions keep",
                "",
                "What cannot be said in a constraint is refused by a function, under a name of the same kind. % stands",
                "for what varies.",
                "",
                "| code | status | under /rest/v1 | cause | remedy |",
                "|---|---|---|---|---|"));
        reference.refusals().stream()
                .filter(refusal -> !known.contains(refusal.schema() + "." + refusal.name()))
                .map(ErrorsPage::row)
                .distinct()
                .sorted()
                .forEach(lines::add);
    }

    private static String row(Refusal refusal) {
        Problem kind =
                switch (refusal.state()) {
                    case "23514" -> Problem.RULE_BROKEN;
                    case "23505" -> Problem.ALREADY_THERE;
                    case "55P03" -> Problem.BUSY;
                    default -> Problem.NOT_ALLOWED;
                };
        return ModulePage.row(
                "`" + refusal.schema() + "." + refusal.name() + "`",
                String.valueOf(kind.status()),
                "`" + refusal.state() + "`",
                refusal.meaning().orElseGet(() -> inWords(refusal.name())),
                kind.remedy());
    }

    private static String row(Rule rule) {
        Problem kind =
                switch (rule.kind()) {
                    case "check" -> Problem.RULE_BROKEN;
                    case "reference" -> Problem.STILL_REFERRED_TO;
                    default -> Problem.ALREADY_THERE;
                };
        return ModulePage.row(
                "`" + rule.schema() + "." + rule.name() + "`",
                String.valueOf(kind.status()),
                rule.kind().equals("exclude")
                        ? "`23P01`"
                        : "`" + kind.sqlState().orElse("") + "`",
                inWords(rule.name()) + " (" + rule.schema() + "." + rule.table() + ")",
                "`" + rule.definition() + "`",
                kind.remedy());
    }

    private static String inWords(String name) {
        return name.replace('_', ' ');
    }
}

package dev.scrim.kernel.problem;

import java.util.List;
import java.util.OptionalInt;

/**
 * What one caller is told about one problem: the contents of a body, before it takes the form of RFC 9457 or of the
 * data API.
 *
 * @param code the stable name, {@code <module>.<rule>}
 * @param status the HTTP status
 * @param title what is wrong
 * @param remedy what to do about it; {@code detail} of RFC 9457, {@code hint} of the data API
 * @param sqlState the SQLSTATE where the database refused, else empty; the {@code code} of the data API
 * @param note what more there is to say of this one case; empty when nothing
 * @param faults the fields at fault when there are several; empty when the problem is one
 * @param retryAfter after how many seconds it is worth to ask again
 */
public record Answer(
        String code,
        int status,
        String title,
        String remedy,
        String sqlState,
        String note,
        List<Fault> faults,
        OptionalInt retryAfter) {

    /** Seconds after which a client may ask again when the service was not available. */
    private static final int SOON = 2;

    public Answer {
        faults = List.copyOf(faults);
    }

    /**
     * One field that breaks a rule. It names the rule, never the value.
     *
     * @param field the path of the field in the body, or the name of the parameter
     * @param code the rule it breaks
     */
    public record Fault(String field, String code) {}

    /** The answer that says what the closed list says. */
    public static Answer of(Problem problem) {
        return new Answer(
                problem.code(),
                problem.status(),
                problem.title(),
                problem.remedy(),
                problem.sqlState().orElse(""),
                "",
                List.of(),
                retryAfter(problem));
    }

    private static OptionalInt retryAfter(Problem problem) {
        return switch (problem) {
            case BUSY, REQUEST_IS_IN_PROGRESS, TOO_MANY_AT_ONCE -> OptionalInt.of(1);
            case TIMED_OUT, TOO_MANY_FEEDS -> OptionalInt.of(SOON);
            default -> problem.status() == 503 ? OptionalInt.of(SOON) : OptionalInt.empty();
        };
    }

    static Answer of(Problem problem, String sqlState) {
        var answer = of(problem);
        return new Answer(
                answer.code,
                answer.status,
                answer.title,
                answer.remedy,
                sqlState,
                answer.note,
                answer.faults,
                answer.retryAfter);
    }

    static Answer of(List<Fault> faults) {
        return of(Problem.FIELDS_INVALID).with(faults);
    }

    Answer saying(String sentence, String note) {
        return new Answer(code, status, sentence, remedy, sqlState, note, faults, retryAfter);
    }

    /** The answer that says when it is worth to ask again, where that is known. */
    Answer after(OptionalInt seconds) {
        return seconds.isEmpty() ? this : new Answer(code, status, title, remedy, sqlState, note, faults, seconds);
    }

    Answer with(List<Fault> faults) {
        return new Answer(code, status, title, remedy, sqlState, note, faults, retryAfter);
    }

    /** The answer for a module's own rule: its name is a sentence, so the sentence is the title. */
    static Answer ofRule(String schema, String constraint, Problem kind, String sqlState) {
        var sentence = constraint.replace('_', ' ');
        return new Answer(
                schema + "." + constraint,
                kind.status(),
                "The rule is: " + sentence,
                kind.remedy(),
                sqlState,
                "",
                List.of(),
                OptionalInt.empty());
    }
}

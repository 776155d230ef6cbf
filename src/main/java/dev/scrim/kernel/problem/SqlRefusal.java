package dev.scrim.kernel.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.scrim.kernel.problem.Answer.Fault;

/**
 * What the database says when it refuses, as far as it is meant for machines.
 *
 * @param state the SQLSTATE
 * @param schema the schema of the rule, or empty
 * @param constraint the name of the rule, or empty
 * @param column the column a value was missing in, or empty
 * @param retryAfter after how many seconds a limit leaves room again, where a limit refused
 */
record SqlRefusal(String state, String schema, String constraint, String column, OptionalInt retryAfter) {

    static final String IN_FAILED_TRANSACTION = "25P02";

    private static final String FORBIDDEN = "42501";
    /** How functions of the kernel say that somebody did too much; in PostgREST, too, it means 429. */
    private static final String LIMIT = "PT429";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    static SqlRefusal of(SQLException exception) {
        var message = exception instanceof PSQLException psql
                ? Optional.ofNullable(psql.getServerErrorMessage())
                : Optional.<ServerErrorMessage>empty();
        return new SqlRefusal(
                exception.getSQLState(),
                message.map(said -> said.getSchema()).orElse(""),
                message.map(said -> said.getConstraint()).orElse(""),
                message.map(said -> said.getColumn()).orElse(""),
                message.filter(said -> LIMIT.equals(said.getSQLState()))
                        .flatMap(said -> Optional.ofNullable(said.getDetail()))
                        .filter(detail -> SECONDS.matcher(detail).matches())
                        .map(detail -> OptionalInt.of(Math.max(1, Integer.parseInt(detail))))
                        .orElse(OptionalInt.empty()));
    }

    Answer answer(boolean anonymous) {
        var kind = kind();
        var known = Problem.ofRule(schema, constraint);
        if (known.isPresent() && kind != Problem.UNAVAILABLE) {
            return Answer.of(known.get(), state).after(retryAfter);
        }
        if (anonymous && state.equals(FORBIDDEN)) {
            return Answer.of(Problem.SIGN_IN_IS_NEEDED, state);
        }
        var named = NAME.matcher(schema).matches() && NAME.matcher(constraint).matches();
        if (named && kind.status() < 500) {
            return Answer.ofRule(schema, constraint, kind, state);
        }
        var answer = Answer.of(kind, kind == Problem.NOT_ALLOWED ? FORBIDDEN : state);
        return kind == Problem.VALUE_MISSING && NAME.matcher(column).matches()
                ? answer.with(List.of(new Fault(column, "not_null")))
                : answer;
    }

    private Problem kind() {
        return switch (state) {
            case "23505", "23P01" -> Problem.ALREADY_THERE;
            case "23503", "23001" -> Problem.STILL_REFERRED_TO;
            case "23502" -> Problem.VALUE_MISSING;
            case "23514" -> Problem.RULE_BROKEN;
            // an operator that the type of the column does not have
            case "42804" -> Problem.VALUE_INVALID;
            case "25006" -> Problem.READ_ONLY;
            case "28000" -> constraint.isEmpty() ? Problem.UNAVAILABLE : Problem.NOT_ALLOWED;
            case LIMIT -> Problem.TOO_MANY_REQUESTS;
            // the latter three: no grant would let anybody write through such a view or column
            case FORBIDDEN, "0A000", "428C9", "55000" -> Problem.NOT_ALLOWED;
            case "40001", "40P01", "55P03" -> Problem.BUSY;
            case "57014", "25P03", "25P04" -> Problem.TIMED_OUT;
            default -> ofClass();
        };
    }

    private Problem ofClass() {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "22" -> Problem.VALUE_INVALID;
            case "08", "28", "53", "57" -> Problem.UNAVAILABLE;
            default -> Problem.INTERNAL;
        };
    }
}

package dev.scrim.kernel.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
 */
record SqlRefusal(String state, String schema, String constraint, String column) {

    static final String IN_FAILED_TRANSACTION = "25P02";

    private static final String FORBIDDEN = "42501";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    static SqlRefusal of(SQLException exception) {
        var message = exception instanceof PSQLException psql
                ? Optional.ofNullable(psql.getServerErrorMessage())
                : Optional.<ServerErrorMessage>empty();
        return new SqlRefusal(
                exception.getSQLState(),
                message.map(said -> said.getSchema()).orElse(""),
                message.map(said -> said.getConstraint()).orElse(""),
                message.map(said -> said.getColumn()).orElse(""));
    }

    Answer answer(boolean anonymous) {
        var kind = kind();
        var known = Problem.ofRule(schema, constraint);
        if (known.isPresent() && kind != Problem.UNAVAILABLE) {
            return Answer.of(known.get(), state);
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

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
 * @param table the table of the rule, or empty
 * @param constraint the name of the rule, or empty
 * @param column the column a value was missing in, or empty
 * @param retryAfter after how many seconds a limit leaves room again, where a limit refused
 */
record SqlRefusal(String state, String schema, String table, String constraint, String column, OptionalInt retryAfter) {

    static final String IN_FAILED_TRANSACTION = "25P02";

    private static final String FORBIDDEN = "42501";
    /** Where staff's reads are noted, so that a rule of it is about reading. */
    private static final String READS = "staff_reads";
    /** How functions of the kernel say that somebody did too much; in PostgREST, too, it means 429. */
    static final String LIMIT = "PT429";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    static SqlRefusal of(SQLException exception) {
        var message = exception instanceof PSQLException psql
                ? Optional.ofNullable(psql.getServerErrorMessage())
                : Optional.<ServerErrorMessage>empty();
        return new SqlRefusal(
                exception.getSQLState(),
                message.map(said -> said.getSchema()).orElse(""),
                message.map(said -> said.getTable()).orElse(""),
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
            var answer = Answer.of(known.get(), state).after(retryAfter);
            return known.get() == Problem.REASON_IS_GIVEN && table.equals(READS)
                    ? answer.saying("A reason is needed to read rows of others", "")
                    : answer;
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
        // a rule of the kernel about a person; without a name, a login that the database does not let in
        return state.equals("28000") && !constraint.isEmpty() ? Problem.NOT_ALLOWED : SqlState.problem(state);
    }
}

package dev.scrim.kernel.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes an exception for the log without its messages, because messages quote values of persons: types, SQLSTATE,
 * rules and places only.
 */
public final class Trace {

    private static final int FRAMES = 12;

    private Trace() {}

    /** The exception, its causes and what they suppress. */
    public static String of(Throwable thrown) {
        return Diagnosis.chain(thrown).stream().map(Trace::link).collect(Collectors.joining("\n"));
    }

    private static String link(Throwable thrown) {
        var frames = Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        return thrown.getClass().getName() + detail(thrown) + frames;
    }

    private static String detail(Throwable thrown) {
        if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
            var refusal = SqlRefusal.of(sql);
            return " " + refusal.state() + " " + refusal.schema() + "." + refusal.constraint();
        }
        return thrown instanceof ProblemException problem
                ? " " + problem.problem().code()
                : "";
    }
}

package dev.scrim.kernel.migration;

import java.sql.SQLException;
import java.util.ArrayList;

import org.postgresql.util.PSQLException;

/** Finds what the database said among what was wrapped around it: message, detail and hint, for the console. */
final class Refusals {

    private Refusals() {}

    static String said(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal && refusal.getServerErrorMessage() != null) {
                var message = refusal.getServerErrorMessage();
                var parts = new ArrayList<String>();
                parts.add(message.getMessage());
                if (message.getDetail() != null) {
                    parts.add(message.getDetail());
                }
                if (message.getHint() != null) {
                    parts.add(message.getHint());
                }
                return String.join("\n", parts);
            }
        }
        return failure instanceof SQLException
                ? "the database does not answer: " + failure.getMessage()
                : String.valueOf(failure.getMessage());
    }
}

package dev.scrim.surface.cli;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.scrim.kernel.migration.MigrationRefused;
import dev.scrim.surface.embedded.EmbeddedDatabaseException;

/** Says what went wrong in the words of the person at the keyboard; reads codes and names, never message texts. */
final class Sentence {

    private static final String RUN_MIGRATE = "The schema is not what this release needs; run migrate first.";

    private Sentence() {}

    static String about(Throwable failure) {
        Throwable innermost = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal
                    || cause instanceof EmbeddedDatabaseException
                    || cause instanceof MigrationRefused
                    || cause instanceof ConfigurationException) {
                return cause.getMessage();
            }
            if (cause instanceof BindException) {
                return "The port is taken by another program; set QUARKUS_HTTP_PORT to a free one.";
            }
            if (cause instanceof PSQLException refusal) {
                return Optional.ofNullable(refusal.getServerErrorMessage())
                        .map(Sentence::about)
                        .orElse("The database does not answer: " + refusal.getMessage());
            }
            innermost = cause;
        }
        if (innermost instanceof SQLException) {
            // a pool without a connection to give, which is what a database that hangs looks like
            return "The database does not answer in time: " + innermost.getMessage();
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }

    private static String about(ServerErrorMessage refusal) {
        return switch (Optional.ofNullable(refusal.getSQLState()).orElse("")) {
            case "3F000", "42P01", "42883" -> RUN_MIGRATE;
            case "23503" ->
                "role_grants_role_fkey".equals(refusal.getConstraint())
                        ? "There is no such role; the table kernel.roles lists them."
                        : refusal.getMessage();
            case "23505" ->
                "one_live_grant_per_person_and_role".equals(refusal.getConstraint())
                        ? "This person holds this role already."
                        : refusal.getMessage();
            default -> refusal.getMessage();
        };
    }
}

package dev.scrim.surface.cli;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.scrim.kernel.database.Waits;

/**
 * Tries the configured database before anything else starts, so that a wrong address or password ends with what to set
 * instead of a page of stack traces.
 */
final class Logins {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String REFUSED = "28";
    private static final String UNREACHED = "08";
    /** What the driver says when it was given no password. */
    private static final String NO_PASSWORD = "08004";

    /** Everything that serves; the rights to migrate are not among them. */
    static final List<String> OF_THE_SERVER = List.of("authenticator", "server", "releaser", "desk-worker", "jobs");
    /** What changes the schema. */
    static final List<String> OF_THE_MIGRATOR = List.of("migrator");

    private final EarlySettings settings;
    private final String url;

    Logins(EarlySettings settings) {
        this.settings = settings;
        this.url = settings.get("quarkus.datasource.jdbc.url").orElseThrow();
    }

    /** Ends with a refusal at the first login that does not get in. */
    void check(List<String> logins) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal("QUARKUS_DATASOURCE_JDBC_URL is not the address of a PostgreSQL database;"
                    + " it looks like jdbc:postgresql://host:5432/database.");
        }
        logins.forEach(this::check);
    }

    private void check(String login) {
        var prefix = login.equals("authenticator") ? "quarkus.datasource" : "scrim." + login;
        var properties = Waits.forLogin(
                settings.get(prefix + ".username", login.replace('-', '_')), settings.get(prefix + ".password", ""));
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            throw new Refusal(sentence(login, prefix, String.valueOf(e.getSQLState())), e);
        }
    }

    private String sentence(String login, String prefix, String state) {
        var variables = prefix.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        // an address may carry a password after the question mark
        var address = url.replaceFirst("\\?.*", "");
        if (state.startsWith(REFUSED) || state.equals(NO_PASSWORD)) {
            return "The database at " + address + " refuses the login " + login + "; set " + variables
                    + "_USERNAME and " + variables + "_PASSWORD (docker/bootstrap.sql creates the logins).";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "There is no such database at " + address + "; create it, or set QUARKUS_DATASOURCE_JDBC_URL.";
        }
        if (!state.startsWith(UNREACHED)) {
            return "The database at " + address + " answers, but does not let " + login + " in now (SQLSTATE " + state
                    + "); its log says why.";
        }
        return "No database answers at " + address + " (SQLSTATE " + state
                + "); set QUARKUS_DATASOURCE_JDBC_URL, or leave it out to use the embedded database.";
    }
}

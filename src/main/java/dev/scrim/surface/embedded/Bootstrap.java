package dev.scrim.surface.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Creates the database, the logins and the roles, by the very script that a real installation runs. */
public final class Bootstrap {

    private static final String SCRIPT = "bootstrap/bootstrap.sql";

    private Bootstrap() {}

    /** Creates a database, if there is none of this name. */
    public static void createDatabase(Connection superuser, String name) throws SQLException {
        try (var query = superuser.prepareStatement("select from pg_catalog.pg_database where datname = ?")) {
            query.setString(1, name);
            try (var found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (var statement = superuser.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        }
    }

    /**
     * Creates what is missing in the database that the connection is to, in one transaction. Sets the passwords that
     * are given, by login. The server is ours alone, and so are its roles.
     */
    public static void run(Connection superuser, Map<String, String> passwords) throws SQLException {
        superuser.setAutoCommit(false);
        try (var setting = superuser.prepareStatement("select pg_catalog.set_config(?, ?, true)");
                var statement = superuser.createStatement()) {
            setting.setString(1, "scrim.take_over_roles");
            setting.setString(2, "on");
            setting.execute();
            for (var password : passwords.entrySet()) {
                setting.setString(1, "scrim.password_" + password.getKey());
                setting.setString(2, password.getValue());
                setting.execute();
            }
            statement.execute(script());
            superuser.commit();
        } finally {
            superuser.rollback();
            superuser.setAutoCommit(true);
        }
    }

    private static String script() {
        try (var in = Bootstrap.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCRIPT + " cannot be read", e);
        }
    }
}

package dev.scrim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.surface.embedded.PostgresServer;

/**
 * One database of a test, and the ways into it: as a login, as the superuser, or as a caller through the gate.
 *
 * @param name its name
 * @param server where it is
 */
public record TestDatabase(String name, PostgresServer server) {

    /** The key-encryption key of all tests. */
    public static final String KEK = "test:" + "c2NyaW0ncyB0ZXN0IGtleSwgdGhpcnR5LXR3byBiLiE=";

    /** The secret of all tests from which noise is drawn. */
    public static final String RELEASE_SECRET = "cmVsZWFzZSBzZWNyZXQgb2YgdGhlIHRlc3RzLCAzMiBieXRlcw==";

    /** The address for JDBC. */
    public String url() {
        return server.url(name);
    }

    /** Connections of a login, none of them pooled. */
    public DataSource dataSource(String login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(login);
        source.setPassword(TestServer.PASSWORD);
        return source;
    }

    /** A connection of a login that has not become anybody. */
    public Connection as(String login) throws SQLException {
        return dataSource(login).getConnection();
    }

    /** A connection that may do everything, to arrange and to look. */
    public Connection asSuperuser() throws SQLException {
        return dataSource(PostgresServer.SUPERUSER).getConnection();
    }

    /** A connection whose open transaction has passed the gate as this caller. */
    public Connection acting(Caller caller) throws SQLException {
        var connection = as(caller.login().datasource().replace('-', '_'));
        try {
            connection.setAutoCommit(false);
            Gate.pass(connection, caller);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Inserts a person as the gate would on their first token; returns their id. */
    public UUID person() throws SQLException {
        var id = UUID.randomUUID();
        run("insert into identity.people (id) values ('" + id + "')");
        return id;
    }

    /** Inserts a person who holds roles; returns their id. */
    public UUID staff(String... roles) throws SQLException {
        var id = person();
        for (var role : roles) {
            run("insert into kernel.role_grants (person_id, role) values ('" + id + "', '" + role + "')");
        }
        return id;
    }

    /** Runs SQL as superuser, past every trigger and policy. */
    public void run(String sql) throws SQLException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    /** The first column of a query's rows, as superuser, joined by line ends. */
    public String seen(String sql) throws SQLException {
        try (var connection = asSuperuser()) {
            return seen(connection, sql);
        }
    }

    /** The first column of a query's rows on a connection, joined by line ends. */
    public static String seen(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var seen = new StringBuilder();
            while (rows.next()) {
                seen.append(seen.isEmpty() ? "" : "\n").append(rows.getString(1));
            }
            return seen.toString();
        }
    }

    /** What an application on this database is configured with. */
    public Map<String, String> configuration() {
        var configuration = new HashMap<>(TestServer.LOGINS.stream()
                .collect(Collectors.toMap(
                        login -> "scrim." + login.replace('_', '-') + ".password", login -> TestServer.PASSWORD)));
        configuration.put("quarkus.datasource.jdbc.url", url());
        configuration.put("quarkus.datasource.username", "authenticator");
        configuration.put("quarkus.datasource.password", TestServer.PASSWORD);
        // tests say when it is time
        configuration.put("scrim.workers.enabled", "false");
        configuration.put("scrim.release.secret", RELEASE_SECRET);
        configuration.put("scrim.kek.name", KEK.substring(0, KEK.indexOf(':')));
        configuration.put("scrim.kek.secret", KEK.substring(KEK.indexOf(':') + 1));
        configuration.put("scrim.stripe.webhook-secret", "whsec_for_tests");
        return configuration;
    }

    /** The same for a program of its own, as variables of its environment. */
    public Map<String, String> environment() {
        return variables(configuration());
    }

    /** Settings by the variables that say them. */
    public static Map<String, String> variables(Map<String, String> settings) {
        var variables = new HashMap<String, String>();
        settings.forEach(
                (key, value) -> variables.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        return variables;
    }
}

package dev.scrim.surface.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.surface.embedded.PostgresBinaries;
import dev.scrim.surface.embedded.PostgresServer;
import dev.scrim.surface.embedded.PostgresServer.Durability;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoginsTest {

    private static final List<String> ONE = List.of("releaser");

    @TempDir
    private static Path directory;

    private static PostgresServer server;

    @BeforeAll
    static void start_a_server() {
        var binaries = PostgresBinaries.packaged(Path.of("target/postgres"));
        server = new PostgresServer(binaries, directory, "a secret", Durability.LOSSY);
        server.start();
    }

    @AfterAll
    static void stop_it() {
        server.stop();
    }

    @Test
    void a_login_that_gets_in_is_not_spoken_of() {
        assertThatCode(() -> logins(server.url("postgres"), Map.of()).check(ONE))
                .doesNotThrowAnyException();
    }

    @Test
    void a_refused_login_says_which_variables_hold_it_and_not_the_password_in_the_address() {
        var wrong = Map.of("scrim.releaser.password", "a guess");
        assertThatThrownBy(() -> logins(server.url("postgres") + "?password=hidden", wrong)
                        .check(ONE))
                .isInstanceOf(Refusal.class)
                .hasMessage("The database at " + server.url("postgres") + " refuses the login releaser; set"
                        + " SCRIM_RELEASER_USERNAME and SCRIM_RELEASER_PASSWORD"
                        + " (docker/bootstrap.sql creates the logins).");
        assertThatThrownBy(() -> logins(server.url("postgres"), wrong).check(Logins.OF_THE_SERVER))
                .hasMessageContaining("QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    void a_database_that_is_not_there_is_named() {
        assertThatThrownBy(() -> logins(server.url("nowhere"), Map.of()).check(ONE))
                .hasMessageContaining("There is no such database at " + server.url("nowhere"));
    }

    @Test
    void an_address_where_nobody_answers_says_what_to_set() {
        assertThatThrownBy(() ->
                        logins("jdbc:postgresql://127.0.0.1:1/scrim", Map.of()).check(ONE))
                .hasMessageContaining("No database answers at jdbc:postgresql://127.0.0.1:1/scrim")
                .hasMessageContaining("set QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_database_that_answers_and_is_full_is_not_said_to_be_away() throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role late login connection limit 0 password 'a secret'");
        }
        assertThatThrownBy(() -> logins(server.url("postgres"), Map.of("scrim.releaser.username", "late"))
                        .check(ONE))
                .hasMessageContaining("answers, but does not let releaser in now (SQLSTATE 53300)");
    }

    @Test
    void an_address_of_something_else_is_shown_what_one_looks_like() {
        assertThatThrownBy(() -> logins("postgres://localhost/scrim", Map.of()).check(ONE))
                .hasMessageContaining("jdbc:postgresql://host:5432/database");
    }

    private static Logins logins(String url, Map<String, String> more) {
        var properties = new HashMap<String, String>();
        properties.put("quarkus.datasource.jdbc.url", url);
        properties.put("scrim.releaser.username", PostgresServer.SUPERUSER);
        properties.put("scrim.releaser.password", "a secret");
        properties.putAll(more);
        return new Logins(EarlySettings.of(properties));
    }
}

package dev.scrim.surface.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.surface.embedded.EmbeddedDatabase.Guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTest {

    private static final Map<String, String> LOGINS = Map.of(
            "authenticator", "quarkus.datasource.password",
            "server", "scrim.server.password",
            "releaser", "scrim.releaser.password",
            "desk_worker", "scrim.desk-worker.password",
            "jobs", "scrim.jobs.password",
            "migrator", "scrim.migrator.password");

    @TempDir
    private Path directory;

    @BeforeEach
    void share_the_unpacked_programs_with_other_tests() throws IOException {
        var shared =
                PostgresBinaries.packaged(Path.of("target/postgres")).home().getParent();
        Files.createSymbolicLink(directory.resolve("programs"), shared);
    }

    @AfterEach
    void leave_the_unpacked_programs_alone() throws IOException {
        Files.delete(directory.resolve("programs"));
    }

    @Test
    void every_login_gets_in_with_its_own_password_and_with_no_other() throws SQLException {
        try (var database = enter(Guest.COMMAND)) {
            for (var login : LOGINS.entrySet()) {
                var password = database.configuration().get(login.getValue());
                try (var connection = connect(database, login.getKey(), password)) {
                    assertThat(connection.isValid(1)).isTrue();
                }
                assertThatThrownBy(() -> connect(database, login.getKey(), "postgres"))
                        .hasMessageContaining("password");
            }
        }
    }

    @Test
    void data_secrets_and_keys_survive_a_restart() throws SQLException {
        Map<String, String> before;
        try (var database = enter(Guest.SERVER)) {
            before = database.configuration();
            execute(database, "create schema kept; create table kept.answers as select 42 as answer");
        }
        try (var database = enter(Guest.SERVER)) {
            assertThat(database.configuration())
                    .usingRecursiveComparison()
                    .ignoringFields("quarkus.datasource.jdbc.url")
                    .isEqualTo(before);
            execute(database, "drop table kept.answers");
        }
    }

    @Test
    void what_it_keeps_is_for_its_owner_only() throws Exception {
        enter(Guest.COMMAND).close();
        assertThat(permissions(directory)).isEqualTo("rwx------");
        for (var file : new String[] {"secrets.properties", "people.key.pem", "services.key.pem"}) {
            assertThat(permissions(directory.resolve(file))).as(file).isEqualTo("rw-------");
        }
        assertThat(permissions(directory.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void a_second_server_is_refused_with_one_sentence() {
        try (var first = enter(Guest.SERVER)) {
            assertThatThrownBy(() -> enter(Guest.SERVER))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessage(
                            "Another Scrim (process " + ProcessHandle.current().pid() + ") already serves from "
                                    + first.directory() + ". Stop it, or set SCRIM_DATA_DIR to another directory.");
        }
        enter(Guest.SERVER).close();
    }

    @Test
    void a_command_stops_what_it_started() {
        enter(Guest.COMMAND).close();
        assertThat(Postmaster.of(directory.resolve("data"))).isEmpty();
    }

    @Test
    void a_command_leaves_running_what_a_killed_server_left_and_the_next_server_stops_it() {
        enter(Guest.COMMAND).close();
        var leftBehind = new PostgresServer(
                PostgresBinaries.packaged(directory.resolve("programs")),
                directory,
                GeneratedSecrets.of(DataDirectory.open(directory)).superuser(),
                PostgresServer.Durability.SAFE);
        leftBehind.start();
        var pid = leftBehind.pid();
        enter(Guest.COMMAND).close();
        assertThat(leftBehind.pid()).isEqualTo(pid);
        try (var server = enter(Guest.SERVER)) {
            assertThat(leftBehind.pid()).isEqualTo(pid);
            assertThat(server.configuration()).containsEntry("quarkus.datasource.jdbc.url", leftBehind.url("scrim"));
        }
        assertThat(Postmaster.of(directory.resolve("data"))).isEmpty();
    }

    @Test
    void lost_secrets_are_not_replaced_by_others_that_open_nothing() throws Exception {
        enter(Guest.COMMAND).close();
        Files.delete(directory.resolve("secrets.properties"));
        assertThatThrownBy(() -> enter(Guest.COMMAND)).hasMessageContaining("secrets.properties is not");
    }

    private EmbeddedDatabase enter(Guest guest) {
        return EmbeddedDatabase.enter(directory, guest);
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        var password = database.configuration().get("scrim.migrator.password");
        try (var connection = connect(database, "migrator", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database, String login, String password) throws SQLException {
        return DriverManager.getConnection(
                database.configuration().get("quarkus.datasource.jdbc.url"), login, password);
    }
}

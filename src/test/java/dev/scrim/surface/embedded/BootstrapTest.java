package dev.scrim.surface.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestScripts;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.migration.InstalledModules;
import dev.scrim.kernel.migration.Migrator;
import dev.scrim.kernel.migration.ModuleScripts;
import dev.scrim.kernel.migration.Verification;
import dev.scrim.surface.embedded.PostgresServer.Durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What docker/bootstrap.sql does on a server of its own: as superuser, and as who owns a managed database. */
class BootstrapTest {

    private static final Path CACHE = Path.of("target", "postgres");
    private static final String OWNER = "cloud_admin";

    /** The releases of PostgreSQL that differ in what createrole may do. */
    enum Release {
        NEWEST,
        OLDEST;

        PostgresBinaries binaries() {
            return this == NEWEST
                    ? PostgresBinaries.packaged(CACHE)
                    : PostgresBinaries.ofJar(Path.of("target", "oldest-postgres", "binaries.jar"), CACHE);
        }
    }

    @TempDir
    private Path directory;

    private PostgresServer server;
    private TestDatabase database;

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource
    void a_superuser_leaves_nothing_open_however_often(Release release) throws SQLException {
        start(release);
        assertThat(bootstrap(PostgresServer.SUPERUSER)).isEmpty();
        assertThat(bootstrap(PostgresServer.SUPERUSER)).isEmpty();
        migrate();
        assertThat(bootstrap(PostgresServer.SUPERUSER)).isEmpty();
        assertThat(verification().check()).isEmpty();
        assertThat(verification().gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_owns_the_database_and_may_create_roles_is_told_what_stays_open(Release release) throws SQLException {
        start(release);
        // as servers are unless somebody sees to it; those that tests run on log nothing that is sent
        execute(PostgresServer.SUPERUSER, "alter database app set log_parameter_max_length = -1");
        var told = bootstrap(OWNER);
        assertThat(told)
                .allMatch(warning -> warning.startsWith("bootstrap: "))
                .anyMatch(warning -> warning.contains("everybody may execute") && warning.contains("set_config"))
                .anyMatch(warning -> warning.contains("anonymous code blocks"))
                .anyMatch(warning -> warning.contains("the server may log what is sent by authenticator, backup"))
                .anyMatch(warning -> warning.contains("backup does not see past row security"))
                .hasSize(release == Release.NEWEST ? 5 : 4);
        assertThat(told.stream().anyMatch(warning -> warning.contains("backup is no member of pg_read_all_data")))
                .as("16 and later let createrole grant only what it holds")
                .isEqualTo(release == Release.NEWEST);
        assertThat(bootstrap(OWNER)).containsExactlyInAnyOrderElementsOf(told);

        migrate();
        assertThat(bootstrap(OWNER)).containsExactlyInAnyOrderElementsOf(told);
        assertThat(verification().check()).isEmpty();
        assertThat(verification().gaps().stream().map(gap -> "bootstrap: " + gap))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(database.seen("select pg_has_role('" + OWNER + "', 'migrator', 'usage')"))
                .as("what it borrowed for the default privileges it gave back")
                .isEqualTo("f");

        assertThat(bootstrap(PostgresServer.SUPERUSER))
                .as("a superuser closes it all later")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void logins_of_another_making_lose_what_ours_do_not_have(Release release) throws SQLException {
        start(release);
        execute(PostgresServer.SUPERUSER, "create role anon", "create role service_role bypassrls");
        execute(PostgresServer.SUPERUSER, "create role authenticator login inherit", "grant anon to authenticator");
        execute(PostgresServer.SUPERUSER, "grant service_role to authenticator");
        assertThat(bootstrap(PostgresServer.SUPERUSER))
                .containsExactlyInAnyOrder(
                        "bootstrap: authenticator can become service_role; revoke service_role from authenticator",
                        "bootstrap: service_role is more than it may be; take superuser, bypassrls, createrole and"
                                + " createdb from it");
        assertThat(database.seen("select pg_has_role('authenticator', 'anon', 'usage')"))
                .as("it takes its roles on, one at a time")
                .isEqualTo("f");
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_password_is_not_repeated(Release release) throws SQLException {
        start(release);
        bootstrap(OWNER);
        execute(PostgresServer.SUPERUSER, "alter database app set session_preload_libraries = 'passwordcheck'");
        try (var connection = database.asSuperuser()) {
            assertThatThrownBy(() -> Bootstrap.run(connection, Map.of("jobs", "tiny")))
                    .hasMessageContaining("the password of jobs is refused")
                    .hasMessageNotContaining("tiny");
        }
    }

    private void start(Release release) throws SQLException {
        server = new PostgresServer(release.binaries(), directory, TestServer.PASSWORD, Durability.LOSSY);
        server.start();
        database = new TestDatabase("postgres", server);
        execute(
                PostgresServer.SUPERUSER,
                "create role cloud_admin login createrole createdb password '" + TestServer.PASSWORD + "'",
                "create database app owner cloud_admin");
        database = new TestDatabase("app", server);
    }

    private void execute(String login, String... statements) throws SQLException {
        try (var connection = database.as(login);
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }

    /** Runs it as a login, with the passwords of all logins; returns the warnings. */
    private List<String> bootstrap(String login) throws SQLException {
        try (Connection connection = database.as(login);
                var statement = connection.createStatement()) {
            statement.execute("set scrim.password_migrator = '" + TestServer.PASSWORD + "'");
            statement.execute(script());
            var warnings = new ArrayList<String>();
            for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                warnings.add(warning.getMessage());
            }
            return warnings;
        }
    }

    private void migrate() {
        var texts = TestScripts.texts();
        texts.keySet().removeIf(file -> file.startsWith("db/sample/"));
        new Migrator(database.dataSource("migrator"), InstalledModules.all(), ModuleScripts.of(texts)).migrate();
    }

    private Verification verification() {
        return new Verification(database.dataSource("migrator"));
    }

    private static String script() {
        try (var script = BootstrapTest.class.getClassLoader().getResourceAsStream("bootstrap/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("bootstrap.sql cannot be read", e);
        }
    }
}

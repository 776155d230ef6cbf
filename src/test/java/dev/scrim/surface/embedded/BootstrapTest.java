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
    private static final String TAKE_OVER = "set scrim.take_over_roles = 'on'";

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
        assertThatThrownBy(() -> bootstrap(PostgresServer.SUPERUSER))
                .hasMessageContaining(
                        "roles that were not made for the database app: anon, authenticator, service_role.")
                .hasMessageContaining("SCRIM_TAKE_OVER_ROLES");
        assertThat(database.seen("select rolinherit and to_regrole('jobs') is null from pg_roles"
                        + " where rolname = 'authenticator'"))
                .as("nothing is changed, and nothing made")
                .isEqualTo("t");
        assertThat(bootstrap(PostgresServer.SUPERUSER, TAKE_OVER))
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
    void another_database_of_the_server_does_not_change_the_logins_of_the_first(Release release) throws SQLException {
        start(release);
        execute(PostgresServer.SUPERUSER, "create database another owner cloud_admin");
        bootstrap(OWNER);
        var passwords = "select string_agg(rolname || coalesce(rolpassword, '') || rolinherit, ' ' order by rolname)"
                + " from pg_authid";
        var before = database.seen(passwords);
        database = new TestDatabase("another", server);
        for (var login : List.of(OWNER, PostgresServer.SUPERUSER)) {
            assertThatThrownBy(() -> bootstrap(login))
                    .hasMessageContaining("not made for the database another")
                    .hasMessageContaining("migrator (of the database app)");
            assertThat(database.seen(passwords)).isEqualTo(before);
        }
        assertThat(bootstrap(OWNER, TAKE_OVER)).isNotEmpty();
        assertThat(database.seen(passwords)).as("with one's consent").isNotEqualTo(before);
        assertThat(bootstrap(OWNER)).as("and then they are this one's").isNotEmpty();
        database = new TestDatabase("app", server);
        assertThatThrownBy(() -> bootstrap(OWNER)).hasMessageContaining("of the database another");
    }

    @ParameterizedTest
    @EnumSource
    void roles_of_a_release_that_left_no_comments_are_known_by_the_schema(Release release) throws SQLException {
        start(release);
        bootstrap(OWNER);
        // all that is looked at of a migrated database
        execute(PostgresServer.SUPERUSER, "create schema kernel authorization migrator");
        for (var role : List.of("jobs", "anon", "kernel_code")) {
            execute(PostgresServer.SUPERUSER, "comment on role " + role + " is null");
        }
        assertThat(bootstrap(OWNER)).isNotEmpty();
        assertThat(database.seen("select shobj_description(to_regrole('anon')::oid, 'pg_authid')"))
                .isEqualTo("Scrim: made by bootstrap.sql for the database app");
    }

    @ParameterizedTest
    @EnumSource
    void an_extension_that_is_elsewhere_is_named_and_stops_the_migration_before_it_begins(Release release)
            throws SQLException {
        start(release);
        execute(PostgresServer.SUPERUSER, "create schema tools", "create extension pgcrypto schema tools");
        var told =
                "pgcrypto is in schema tools, not in schema extensions; if nothing else relies on where it is, who owns"
                        + " it runs: alter extension pgcrypto set schema extensions";
        assertThat(bootstrap(PostgresServer.SUPERUSER)).containsExactly("bootstrap: " + told);
        assertThatThrownBy(this::migrate).hasMessage("bootstrap.sql is not done: " + told);
        assertThat(database.seen("select to_regnamespace('kernel') is null")).isEqualTo("t");
        assertThat(verification().gaps()).containsExactly(told);

        execute(PostgresServer.SUPERUSER, "alter extension pgcrypto set schema extensions");
        assertThat(verification().gaps()).isEmpty();
        assertThat(bootstrap(PostgresServer.SUPERUSER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_extension_that_is_gone_or_may_not_be_used_is_named(Release release) throws SQLException {
        start(release);
        bootstrap(OWNER);
        execute(
                PostgresServer.SUPERUSER,
                "drop extension pgcrypto",
                "alter schema extensions owner to postgres",
                "revoke usage on schema extensions from kernel_code");
        var unusable = "kernel_code may not use schema extensions; who owns the schema extensions runs: grant usage on"
                + " schema extensions to kernel_code";
        assertThat(verification().gaps())
                .contains(
                        "pgcrypto was not created; a superuser runs: create extension pgcrypto schema extensions",
                        unusable);
        assertThatThrownBy(this::migrate).hasMessage("bootstrap.sql is not done: " + unusable);
        assertThat(bootstrap(OWNER))
                .contains("bootstrap: " + unusable)
                .noneMatch(warning -> warning.contains("pgcrypto"));
        assertThat(bootstrap(PostgresServer.SUPERUSER)).isEmpty();
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
    private List<String> bootstrap(String login, String... settings) throws SQLException {
        try (Connection connection = database.as(login);
                var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
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

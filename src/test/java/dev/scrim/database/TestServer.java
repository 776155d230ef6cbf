package dev.scrim.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.scrim.kernel.migration.Migrator;
import dev.scrim.surface.embedded.PostgresBinaries;
import dev.scrim.surface.embedded.PostgresServer;
import dev.scrim.surface.embedded.PostgresServer.Durability;

/**
 * A real PostgreSQL that lives as long as the test JVM, and the template from which every test's database is made. What
 * it is told is kept in system properties: Quarkus loads this class several times, and there must be one server.
 */
public final class TestServer {

    /** The password of every login. */
    public static final String PASSWORD = "only-for-tests";

    static final List<String> LOGINS =
            List.of("authenticator", "server", "releaser", "desk_worker", "jobs", "migrator", "backup");

    private static final String TEMPLATE = "migrated";
    private static final Path UNPACKED = Path.of("target", "postgres");
    private static final Path OLDEST = Path.of("target", "oldest-postgres", "binaries.jar");

    private static final String ROLE_OF_MODULE = """
            do $$
            begin
                if to_regrole('%1$s_code') is null then
                    create role %1$s_code nologin;
                    grant %1$s_code to migrator;
                end if;
            end
            $$""";

    private final PostgresServer server;

    private TestServer(PostgresServer server) {
        this.server = server;
    }

    /** The release we ship. */
    public static synchronized TestServer newest() {
        return running("newest");
    }

    /** The oldest release we promise to run on. */
    public static synchronized TestServer oldest() {
        return running("oldest");
    }

    /** A server of a test's own, that may be killed. */
    public static TestServer on(PostgresServer server) {
        return new TestServer(server);
    }

    private static TestServer running(String release) {
        var key = "scrim.test.postgres." + release;
        synchronized (System.getProperties()) {
            var known = System.getProperty(key);
            var directory = known == null ? newDirectory() : Path.of(known);
            var binaries = release.equals("newest")
                    ? PostgresBinaries.packaged(UNPACKED)
                    : PostgresBinaries.ofJar(OLDEST, UNPACKED);
            var server = new PostgresServer(binaries, directory, PASSWORD, Durability.LOSSY);
            if (known == null) {
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
                System.setProperty(key, directory.toString());
            }
            return new TestServer(server);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("scrim-test-");
        } catch (IOException e) {
            throw new IllegalStateException("no place for a test database", e);
        }
    }

    /** A database with the roles' rights and nothing in it; one of the same name goes. */
    public TestDatabase empty(String name) {
        return created(name, "template0");
    }

    /** A migrated database, with all modules and the sample; one of the same name goes. */
    public TestDatabase migrated(String name) {
        var key = "scrim.test.template." + server.pid();
        synchronized (System.getProperties()) {
            if (System.getProperty(key) == null) {
                var template = empty(TEMPLATE);
                new Migrator(template.dataSource("migrator"), SampleModule.modules(), TestScripts.all()).migrate();
                System.setProperty(key, TEMPLATE);
            }
        }
        return created(name, TEMPLATE);
    }

    /** A database that is there already. */
    public TestDatabase existing(String name) {
        return new TestDatabase(name, server);
    }

    private TestDatabase created(String name, String template) {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " template " + template);
            var database = new TestDatabase(name, server);
            // rights on a database are not copied from its template
            bootstrap(database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
    }

    private static void bootstrap(TestDatabase database) throws SQLException {
        try (Connection connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            // many databases, and one set of logins
            statement.execute("set scrim.take_over_roles = 'on'");
            for (var login : LOGINS) {
                statement.execute("set scrim.password_" + login + " = '" + PASSWORD + "'");
            }
            statement.execute(bootstrapScript());
            for (var module : List.of("sample", "extra")) {
                statement.execute(ROLE_OF_MODULE.formatted(module));
            }
        }
    }

    @Override
    public String toString() {
        return "the server on " + server.url("");
    }

    private static String bootstrapScript() {
        try (var script = TestServer.class.getClassLoader().getResourceAsStream("bootstrap/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("bootstrap.sql cannot be read", e);
        }
    }
}

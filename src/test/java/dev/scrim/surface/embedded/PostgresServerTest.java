package dev.scrim.surface.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.surface.embedded.PostgresServer.Durability;
import dev.scrim.surface.embedded.PostgresServer.Start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

    private static final Path CACHE = Path.of("target/postgres");

    @TempDir
    private Path directory;

    private PostgresServer server;

    @BeforeEach
    void create_the_server() {
        server = server(Durability.LOSSY, "a secret");
    }

    @AfterEach
    void stop_the_server() {
        server.stop();
    }

    @Test
    void data_survive_a_stop() throws SQLException {
        assertThat(server.isRunning()).isFalse();
        assertThat(server.start()).isEqualTo(Start.STARTED);
        execute("create table kept as select 42 as answer");
        server.stop();
        assertThat(server.isRunning()).isFalse();
        assertThat(server.start()).isEqualTo(Start.STARTED);
        assertThat(ask("select answer from kept")).isEqualTo("42");
    }

    @Test
    void a_server_that_already_runs_is_adopted() {
        server.start();
        var another = server(Durability.LOSSY, "a secret");
        assertThat(another.start()).isEqualTo(Start.ADOPTED);
        assertThat(another.pid()).isEqualTo(server.pid());
    }

    @Test
    void data_survive_a_killed_postmaster() throws Exception {
        server = server(Durability.SAFE, "a secret");
        server.start();
        execute("create table kept as select 42 as answer");
        try (var lingering = server.connect("postgres")) {
            assertThat(lingering.isValid(1)).isTrue();
            kill(server.pid());
            assertThat(server.isRunning()).isFalse();
            assertThat(server.start()).isEqualTo(Start.STARTED);
        }
        assertThat(ask("select answer from kept")).isEqualTo("42");
    }

    @Test
    void a_process_number_that_belongs_to_another_program_now_does_not_hinder_the_start() throws Exception {
        server.start();
        var file = directory.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(file);
        server.stop();
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(file, lines);
        assertThat(server.start()).isEqualTo(Start.STARTED);
    }

    @Test
    void a_wrong_password_is_refused_with_a_sentence() {
        server.start();
        var stranger = server(Durability.LOSSY, "a guess");
        assertThatThrownBy(stranger::start)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("refuses us");
    }

    @Test
    void it_sorts_by_code_point_checks_its_pages_and_listens_on_loopback_only() throws SQLException {
        server.start();
        assertThat(ask("select string_agg(word, ' ' order by word) from (values ('b'), ('ä'), ('B')) w (word)"))
                .isEqualTo("B b ä");
        assertThat(ask("select upper('ä')")).isEqualTo("Ä");
        assertThat(ask("show data_checksums")).isEqualTo("on");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
    }

    @Test
    void the_oldest_release_runs_too_and_does_not_touch_newer_data() throws SQLException {
        var oldest = PostgresBinaries.ofJar(Path.of("target/oldest-postgres/binaries.jar"), CACHE);
        var older = new PostgresServer(oldest, directory.resolve("older"), "a secret", Durability.LOSSY);
        older.start();
        try (var connection = older.connect("postgres")) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
        } finally {
            older.stop();
        }
        server.start();
        server.stop();
        assertThatThrownBy(new PostgresServer(oldest, directory, "a secret", Durability.LOSSY)::start)
                .hasMessageContaining("are of PostgreSQL 18, this is 15");
    }

    @Test
    void the_archive_is_unpacked_once_by_whoever_comes_first() throws Exception {
        var cache = directory.resolve("cache");
        var first = CompletableFuture.supplyAsync(() -> PostgresBinaries.packaged(cache));
        var second = CompletableFuture.supplyAsync(() -> PostgresBinaries.packaged(cache));
        assertThat(first.get()).isEqualTo(second.get());
        try (var left = Files.list(cache)) {
            assertThat(left).containsExactly(cache.resolve(first.get().home().getFileName()));
        }
        assertThat(first.get().majorVersion()).isEqualTo(18);
    }

    private PostgresServer server(Durability durability, String password) {
        return new PostgresServer(PostgresBinaries.packaged(CACHE), directory, password, durability);
    }

    private static void kill(long pid) throws InterruptedException {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        while (process.isAlive()) {
            Thread.sleep(10);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

package dev.scrim.surface.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.surface.cli.RolloutDrill.Headers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The network to the database swallows everything: connections stay open and nothing comes back. Probes go on
 * answering, requests are turned away in their time, and within a minute of the end everything is as it was.
 */
@Tag("drill")
class StallDrill {

    private static final String READ = "/rest/v1/cities?limit=1";
    private static final String OWN = "/rest/v1/my_beacons?limit=5";
    private static final Duration PROBE = Duration.ofSeconds(2);
    /** Statement time-outs of 3 s for who is nobody and 10 s for who is signed in, a place before, an answer after. */
    private static final Duration FOR_NOBODY = Duration.ofSeconds(8);

    private static final Duration FOR_A_PERSON = Duration.ofSeconds(16);
    private static final Duration TO_RECOVER = Duration.ofMinutes(1);
    /** More than each pool has connections. */
    private static final int AT_ONCE = 30;

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database = TestServer.newest().migrated("stall");
    private final UUID person = database.person();

    StallDrill() throws SQLException {}

    private record Said(String path, int status, String body, Duration time) {}

    @Test
    void nothing_waits_for_ever_and_everything_comes_back() throws Exception {
        try (var doorway =
                new Doorway(() -> URI.create(database.url().substring(5)).getPort())) {
            var replica = PackagedProgram.start(directory, environment(doorway));
            try {
                assertThat(replica.readiness()).contains("UP");
                Wait.until(() -> isListening(replica));
                Wait.until(() -> !releases().isEmpty());
                var followers = new Followers(replica::port, 2);
                for (var stall : List.of(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
                    everything_works(replica);
                    doorway.swallow();
                    assertThat(doorway.dead()).isPositive();
                    while_nothing_comes_back(replica, stall);
                    doorway.lead();
                    everything_recovers(replica);
                }
                release();
                followers.have(releases(), 1);
            } finally {
                replica.kill();
            }
        }
    }

    @Test
    void a_command_on_a_database_that_says_nothing_ends_and_says_why() throws Exception {
        try (var doorway = new Doorway(() -> 0)) {
            doorway.swallow();
            for (var command : List.of("migrate", "verify", "serve")) {
                var begun = System.nanoTime();
                var program = PackagedProgram.start(directory, environment(doorway), command);
                assertThat(program.ends()).as(command).isEqualTo(1);
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as(command)
                        .isLessThan(TO_RECOVER);
                assertThat(program.complained()).contains("No database answers at ");
            }
        }
    }

    @Test
    void a_migration_whose_connection_dies_in_the_middle_of_a_statement_ends() throws Exception {
        var empty = TestServer.newest().empty("stall");
        try (var doorway = new Doorway(
                        () -> URI.create(database.url().substring(5)).getPort());
                var other = empty.as("migrator");
                var lock = other.createStatement()) {
            // the number of MigrationTurn: somebody else migrates, and this one waits in a statement
            lock.execute("select pg_advisory_lock(" + 0x736372696dL + ")");
            var program = PackagedProgram.start(directory, environment(doorway), "migrate");
            Wait.until(() -> empty.seen("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .equals("1"));
            doorway.swallow();
            doorway.lead();
            lock.execute("select pg_advisory_unlock(" + 0x736372696dL + ")");
            assertThat(program.ends()).isEqualTo(1);
            assertThat(program.complained()).contains("the database does not answer: ");
        }
    }

    private void everything_works(PackagedProgram replica) throws Exception {
        for (var said : many(replica, nobody(), READ)) {
            assertThat(said.status()).as(said.toString()).isEqualTo(200);
        }
        for (var said : many(replica, RolloutDrill.get(person), OWN)) {
            assertThat(said.status()).as(said.toString()).isEqualTo(200);
        }
        for (var n = 0; n < AT_ONCE; n++) {
            var written = ask(replica, RolloutDrill.post(person, RolloutDrill.beacon()), "/rest/v1/my_beacons");
            assertThat(written.status()).as(written.toString()).isEqualTo(201);
        }
    }

    private void while_nothing_comes_back(PackagedProgram replica, Duration stall) throws Exception {
        var end = System.nanoTime() + stall.toNanos();
        var asked = new ArrayList<CompletableFuture<Said>>();
        for (var n = 0; n < AT_ONCE; n++) {
            asked.add(later(replica, nobody(), READ));
            asked.add(later(replica, RolloutDrill.get(person), OWN));
            asked.add(later(replica, RolloutDrill.post(person, RolloutDrill.beacon()), "/rest/v1/my_beacons"));
        }
        var last = 0;
        while (System.nanoTime() < end) {
            var live = ask(replica, nobody(), "/q/health/live");
            assertThat(live.status()).as(live.toString()).isEqualTo(200);
            assertThat(live.time()).isLessThan(PROBE);
            var ready = ask(replica, nobody(), "/q/health/ready");
            assertThat(ready.time()).isLessThan(PROBE);
            last = ready.status();
            asked.add(later(replica, nobody(), READ));
            Thread.sleep(200);
        }
        assertThat(last).as("readiness at the end of the stall").isEqualTo(503);
        for (var question : asked) {
            var said = question.get();
            // 429: over the share of one person, whose others wait
            assertThat(said.status()).as(said.toString()).isIn(429, 503, 504);
            assertThat(said.time())
                    .as(said.toString())
                    .isLessThan(said.path().equals(READ) ? FOR_NOBODY : FOR_A_PERSON);
        }
    }

    private void everything_recovers(PackagedProgram replica) throws Exception {
        var begun = System.nanoTime();
        database.run("update kernel.scheduled_tasks set execution_time = now() - interval '1 second' where not picked");
        Wait.until(() -> ask(replica, nobody(), "/q/health/ready").status() == 200);
        everything_works(replica);
        Wait.until(() -> isListening(replica));
        Wait.until(() -> database.seen("select count(*) from kernel.scheduled_tasks where not picked"
                        + " and execution_time < now() - interval '1 second'")
                .equals("0"));
        release();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TO_RECOVER);
    }

    private boolean isListening(PackagedProgram replica) throws Exception {
        return ask(replica, nobody(), "/q/health/ready").body().replace(" ", "").contains("\"listening\":true");
    }

    /** Has the view shown anew, as after a migration. */
    private void release() throws Exception {
        var before = releases().size();
        database.run("update kernel.editions set outdated = true where view = 'night_pulse' and rows is not null");
        Wait.until(() -> releases().size() > before);
    }

    private List<Long> releases() throws SQLException {
        return database.seen("select release from kernel.editions where view = 'night_pulse' order by release")
                .lines()
                .map(Long::valueOf)
                .toList();
    }

    private List<Said> many(PackagedProgram replica, Headers headers, String path) {
        // as many as the pool has connections, so that each is used; more would be turned away
        var asked = new ArrayList<CompletableFuture<Said>>();
        for (var n = 0; n < 10; n++) {
            asked.add(later(replica, headers, path));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private Said ask(PackagedProgram replica, Headers headers, String path) throws Exception {
        return later(replica, headers, path).get();
    }

    private CompletableFuture<Said> later(PackagedProgram replica, Headers headers, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + replica.port() + path))
                .timeout(Duration.ofSeconds(90));
        headers.add(request);
        var begun = System.nanoTime();
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply((HttpResponse<String> answer) -> new Said(
                        path, answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static Headers nobody() {
        return new Headers(Map.of(), "");
    }

    private Map<String, String> environment(Doorway doorway) {
        var settings = new HashMap<>(database.configuration());
        settings.putAll(new TestTokens().start());
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + doorway.port() + "/stall");
        settings.put("scrim.workers.enabled", "true");
        settings.put("scrim.release.tick", "1s");
        return TestDatabase.variables(settings);
    }
}

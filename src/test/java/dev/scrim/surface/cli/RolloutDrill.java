package dev.scrim.surface.cli;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.surface.embedded.PostgresBinaries;
import dev.scrim.surface.embedded.PostgresServer;
import dev.scrim.surface.embedded.PostgresServer.Durability;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several replicas on one database, as Kubernetes runs them: all migrate at once, are replaced one after the other
 * under load, and lose their database. No request is lost, no event of a feed, and nothing is counted or done twice.
 */
@Tag("drill")
class RolloutDrill {

    private static final String REDEEM = "/nightlife/qr_tokens/redeem";
    private static final String NO_TOKEN = "{\"token\":\"no such token\"}";
    private static final int CLIENTS = 3;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void replicas_are_one_service(int count) throws Exception {
        var server = new PostgresServer(
                PostgresBinaries.packaged(Path.of("target", "postgres")),
                directory.resolve("database"),
                TestServer.PASSWORD,
                // what was committed is there after a kill
                Durability.SAFE);
        server.start();
        try (var doorway = new Doorway(() -> port(server));
                var fleet = new Fleet(directory, environment(server, doorway))) {
            var database = TestServer.on(server).empty("fleet");
            all_migrate_at_once(fleet, database, count);
            what_one_counted_all_have_counted(fleet, database);
            the_same_request_has_one_effect(fleet, database);
            replicas_are_replaced_under_load(fleet, database);
            the_database_is_killed_and_comes_back(fleet, server, database);
        } finally {
            server.stop();
        }
    }

    private static void all_migrate_at_once(Fleet fleet, TestDatabase database, int count) throws Exception {
        for (var n = 0; n < count; n++) {
            fleet.start();
        }
        for (var replica : fleet.replicas()) {
            assertThat(replica.readiness()).contains("UP");
        }
        assertThat(database.seen(
                        "select count(*) - count(distinct script) from kernel.flyway_history where type = 'SQL'"
                                + " and version is not null"))
                .isEqualTo("0");
        assertThat(database.seen("select * from kernel.violations")).isEmpty();
        Wait.until(() -> fleet.ready() == count);
        database.run("update kernel.limits set per_person = 4, per_address = 1000000, window_length = '1 day'");
    }

    private static void what_one_counted_all_have_counted(Fleet fleet, TestDatabase database) throws Exception {
        var person = database.person();
        var codes = new ArrayList<Integer>();
        for (var n = 0; n < 6; n++) {
            codes.add(fleet.ask(REDEEM, post(person, NO_TOKEN)::add).statusCode());
        }
        assertThat(codes).containsExactly(200, 200, 200, 200, 429, 429);
        database.run("update kernel.limits set per_person = 1000000");
    }

    private static void the_same_request_has_one_effect(Fleet fleet, TestDatabase database) throws Exception {
        var person = database.person();
        var said =
                post(person, beacon()).with("Idempotency-Key", UUID.randomUUID().toString());
        var threads = IntStream.range(0, 8)
                .mapToObj(n -> new Asking(() -> fleet.ask("/rest/v1/my_beacons", said::add)))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
            assertThat(thread.answer().statusCode()).as(thread.answer().body()).isIn(201, 409);
        }
        assertThat(threads.stream().filter(thread -> thread.answer().statusCode() == 201))
                .isNotEmpty();
        assertThat(fleet.ask("/rest/v1/my_beacons", said::add).headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
        assertThat(database.seen("select count(*) from nightlife.beacons where creator_id = '" + person + "'"))
                .isEqualTo("1");
    }

    private static void replicas_are_replaced_under_load(Fleet fleet, TestDatabase database) throws Exception {
        var followers = new Followers(fleet::port, 4);
        var clients = new ArrayList<Load>();
        for (var n = 0; n < CLIENTS; n++) {
            clients.add(new Load(fleet, database.person()));
        }
        clients.forEach(Thread::start);
        for (var old : fleet.replicas().subList(0, 2)) {
            release(database);
            assertThat(fleet.start().readiness()).contains("UP");
            assertThat(fleet.end(old)).as("ends as it was told to").isIn(0, 143);
        }
        release(database);
        clients.forEach(Load::end);
        for (var client : clients) {
            client.join();
            assertThat(client.lost()).isEmpty();
            assertThat(client.answered()).isGreaterThan(50);
            assertThat(database.seen(
                            "select count(*) from nightlife.beacons where creator_id = '" + client.person() + "'"))
                    .as("each was written once")
                    .isEqualTo(String.valueOf(client.written()));
        }
        followers.have(releases(database), 0);
    }

    private static void the_database_is_killed_and_comes_back(Fleet fleet, PostgresServer server, TestDatabase database)
            throws Exception {
        var count = fleet.ready();
        var followers = new Followers(fleet::port, 4);
        release(database);
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        Wait.until(() -> !server.isRunning());
        Wait.until(() -> fleet.ready() == 0);
        for (var replica : fleet.replicas()) {
            assertThat(replica.isAlive()).isTrue();
            assertThat(fleet.ask(replica.port(), "/rest/v1/my_beacons", get(UUID.randomUUID())::add)
                            .statusCode())
                    .isEqualTo(503);
            // what was released is known by heart
            assertThat(fleet.ask(replica.port(), "/rest/v1/night_pulse", nobody -> true)
                            .statusCode())
                    .isIn(200, 503);
        }
        server.start();
        Wait.until(() -> fleet.ready() == count);
        release(database);
        followers.have(releases(database), 0);
        var person = database.person();
        for (var replica : fleet.replicas()) {
            assertThat(fleet.ask(replica.port(), "/rest/v1/my_beacons", post(person, beacon())::add)
                            .statusCode())
                    .isEqualTo(201);
        }
        // and work is done again
        database.run("update kernel.scheduled_tasks set execution_time = now() - interval '1 second' where not picked");
        Wait.until(() -> database.seen("select count(*) from kernel.scheduled_tasks where not picked"
                        + " and execution_time < now() - interval '1 second'")
                .equals("0"));
    }

    /** Has the view shown anew, as after a migration. */
    private static void release(TestDatabase database) throws Exception {
        var before = releases(database).size();
        database.run("update kernel.editions set outdated = true where view = 'night_pulse' and rows is not null");
        Wait.until(() -> releases(database).size() > before);
    }

    private static List<Long> releases(TestDatabase database) throws Exception {
        return database.seen("select release from kernel.editions where view = 'night_pulse' order by release")
                .lines()
                .map(Long::valueOf)
                .toList();
    }

    static String beacon() {
        var name = UUID.randomUUID();
        return "{\"slug\":\"b-" + name + "\",\"title\":\"A beacon\",\"type\":\"venue\",\"city_id\":\"london\","
                + "\"host_type\":\"venue\"}";
    }

    static Headers get(UUID person) {
        return new Headers(Map.of("Authorization", "Bearer " + TestTokens.person(person)), "");
    }

    static Headers post(UUID person, String body) {
        return get(person).with("Content-Type", "application/json").sending(body);
    }

    /** What a request says besides where it goes. */
    record Headers(Map<String, String> headers, String body) {

        Headers with(String name, String value) {
            var all = new HashMap<>(headers);
            all.put(name, value);
            return new Headers(all, body);
        }

        Headers sending(String text) {
            return new Headers(headers, text);
        }

        boolean add(HttpRequest.Builder request) {
            headers.forEach(request::header);
            if (!body.isEmpty()) {
                request.POST(BodyPublishers.ofString(body));
            }
            return true;
        }
    }

    private static int port(PostgresServer server) {
        return Integer.parseInt(server.url("").replaceAll(".*:(\\d+)/", "$1"));
    }

    private static Map<String, String> environment(PostgresServer server, Doorway doorway) {
        var settings = new HashMap<>(new TestDatabase("fleet", server).configuration());
        settings.putAll(new TestTokens().start());
        settings.putAll(Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + doorway.port() + "/fleet",
                "scrim.workers.enabled", "true",
                "scrim.migrate-at-start", "true",
                "scrim.release.tick", "1s",
                "quarkus.shutdown.delay", "2s"));
        return TestDatabase.variables(settings);
    }
}

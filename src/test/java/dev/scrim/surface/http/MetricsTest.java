package dev.scrim.surface.http;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Metrics answer those who run it: on the management port, and beside the API for servers with a token. */
@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI management;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI health;

    @Test
    void beside_the_api_they_are_for_servers() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.person(UUID.randomUUID()))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        var shown = given().auth()
                .oauth2(TestTokens.service())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown).contains("jvm_memory_used_bytes");
    }

    @Test
    void the_management_port_shows_them_to_whoever_reaches_it_and_nothing_else() {
        assertThat(management).hasPath("/q/metrics").hasPort(health.getPort());
        assertThat(management.getPort()).isNotEqualTo(RestAssured.port);
        given().get(management).then().statusCode(200);
        given().get(management.resolve("/rest/v1/cities")).then().statusCode(404);
        given().get(health).then().statusCode(404);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void they_say_who_is_slow_and_whether_connections_and_releases_are_late() {
        given().get("/rest/v1/cities").then().statusCode(200);
        var shown = given().get(management).asString();
        assertThat(shown)
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/rest/v1/\\{view}\"[^}]*le=\"0.25\"")
                .contains("agroal_available_count{datasource=\"data\"", "agroal_awaiting_count{")
                .contains("scrim_release_age_seconds", "scrim_release_waiting_seconds", "scrim_dsar_late")
                .contains("scrim_feed_subscribers", "scrim_jobs_waiting_seconds", "worker_pool_queue_size");
    }

    @Test
    void no_caller_makes_a_series() throws Exception {
        ask(0);
        var before = series();
        assertThat(before).isNotEmpty();
        for (var i = 1; i < 20; i++) {
            ask(i);
        }
        assertThat(series()).isEqualTo(before);
    }

    /** Methods, paths, tokens and hosts that nobody else would think of. */
    private static void ask(int number) throws Exception {
        given().request("ODD" + number, "/rest/v1/cities");
        for (var path : List.of("/odd" + number, "/rest/v1/odd" + number, "/feed/v1/odd" + number, "/q/odd" + number)) {
            given().get(path);
            given().auth().oauth2("odd" + number).get(path);
            given().auth().oauth2("odd" + number).post("/nightlife/beacons/odd" + number + "/approve");
        }
        for (var line : List.of(
                "GET /odd%zz" + number + " HTTP/1.1\r\nHost: odd" + number,
                "ODD<" + number + " / HTTP/1.1\r\nHost: odd" + number,
                "GET /odd" + number + " HTTP/1.1\r\nHost: odd " + number)) {
            try (var client = new RawRequest()) {
                assertThat(client.send(line + "\r\n\r\n").reply()).contains(" 400 ");
            }
        }
    }

    /** Every series but those of the machine itself, which change by themselves. */
    private Set<String> series() {
        return given().get(management)
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("jvm_"))
                .map(line -> line.replaceAll(" [^ ]+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.scrim.surface.http;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a request may be, and how long it may take to arrive. */
@QuarkusTest
@TestProfile(LimitsTest.Hurried.class)
class LimitsTest {

    private static final String POST =
            "POST /probe/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @Inject
    Bodies bodies;

    @Inject
    Admission admission;

    public static class Hurried implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "scrim.http.bodies.within", "2s",
                    "scrim.http.bodies.held-at-most", "1500K",
                    "quarkus.http.idle-timeout", "4s");
        }
    }

    @AfterEach
    void nothing_is_kept_of_what_is_over() throws InterruptedException {
        for (var i = 0; i < 50 && bodies.held() + admission.inside() > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(bodies.held()).isZero();
        assertThat(admission.inside()).isZero();
    }

    @Test
    void a_body_that_announces_too_much_is_refused_unread() throws Exception {
        try (var client = new RawRequest()) {
            assertThat(client.send(POST + "Content-Length: 1048577\r\n\r\n").answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("kernel.body_too_large", "application/problem+json");
        }
    }

    @Test
    void a_body_in_parts_is_refused_where_it_becomes_too_much() throws Exception {
        var part = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (var client = new RawRequest()) {
            client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            for (var i = 0; i < 17; i++) {
                client.send(part);
            }
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("kernel.body_too_large", "application/problem+json");
        }
    }

    @Test
    void a_body_in_parts_that_is_small_enough_is_read() throws Exception {
        var text = "{\"name\":\"a\",\"number\":1}";
        try (var client = new RawRequest()) {
            client.send(POST + "Connection: close\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.send("5\r\n" + text.substring(0, 5) + "\r\n");
            client.send(Integer.toHexString(text.length() - 5) + "\r\n" + text.substring(5) + "\r\n0\r\n\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200", "\"number\":1");
        }
    }

    @Test
    void who_dribbles_a_body_is_cut_off() throws Exception {
        try (var client = new RawRequest()) {
            client.send(POST + "Content-Length: 1000\r\n\r\n");
            assertThat(client.dribble("x".repeat(200), 50)).isBetween(1_900L, 8_000L);
        }
    }

    @Test
    void who_stops_in_the_middle_of_a_body_is_told_so() throws Exception {
        try (var client = new RawRequest()) {
            assertThat(client.send(POST + "Content-Length: 1000\r\n\r\n{").answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("kernel.request_too_slow");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /rest/v1/cities HTTP/1.1\r\nHost: local"})
    void a_connection_that_says_nothing_more_is_closed(String beginning) throws Exception {
        var began = System.nanoTime();
        try (var client = new RawRequest()) {
            client.send(beginning).answer();
        }
        assertThat((System.nanoTime() - began) / 1_000_000).isBetween(1_000L, 10_000L);
    }

    @Test
    void bodies_together_are_bounded_too() throws Exception {
        var most = "x".repeat(1_000_000);
        try (var first = new RawRequest();
                var second = new RawRequest()) {
            first.send(POST + "Content-Length: 1000001\r\n\r\n" + most);
            second.send(POST + "Content-Length: 1000001\r\n\r\n" + most);
            // whose bytes are read last is the network's affair; it may be both who cross the line
            assertThat(first.answer() + second.answer()).contains("HTTP/1.1 503", "kernel.overloaded", "Retry-After");
        }
    }

    @Test
    void a_line_that_is_too_long_too_many_headers_and_nonsense_are_refused() throws Exception {
        assertThat(said("GET /rest/v1/cities?id=eq." + "x".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] 414 .*");
        assertThat(said("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(30_000) + "\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] 431 .*");
        assertThat(said("nonsense\r\n\r\n")).matches("(?s)HTTP/1\\.[01] 400 .*");
        assertThat(said("GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] 400 .*");
    }

    @Test
    void json_that_is_deep_or_has_endless_numbers_is_not_read() {
        refused("[".repeat(40) + "]".repeat(40));
        refused("{\"name\":" + "[".repeat(40) + "]".repeat(40) + "}");
        refused("{\"name\":\"a\",\"number\":" + "1".repeat(200) + "}");
        refused("{\"" + "n".repeat(300) + "\":1}");
    }

    private static void refused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/probe/body")
                .then()
                .statusCode(400)
                .body("code", equalTo("kernel.body_invalid"));
    }

    private static String said(String request) throws Exception {
        try (var client = new RawRequest()) {
            return client.send(request).answer();
        }
    }
}

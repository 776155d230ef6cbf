package dev.scrim.surface.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.surface.RawCases;

import static org.assertj.core.api.Assertions.assertThat;

/** What the framework would refuse without a word is refused as all else: body, ids, headers, a line in the log. */
@QuarkusTest
@TestProfile(HeadersTest.OneOrigin.class)
class MalformedRequestTest {

    private static final String OURS = "https://app.test";
    private static final String ORIGIN = "Origin: " + OURS + "\r\n";
    private static final String HOST = "Host: localhost\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "''               | 400 | kernel.host_invalid",
                "Host: a b        | 400 | kernel.host_invalid",
                "Host:            | 400 | kernel.host_invalid",
                "Host: [::1       | 400 | kernel.host_invalid",
                "Host: a:b        | 400 | kernel.host_invalid",
                "Host: a:99999    | 400 | kernel.host_invalid",
                "Host: u@a        | 400 | kernel.host_invalid",
                "Host: a/b        | 400 | kernel.host_invalid",
                "Host: a~Host: a  | 400 | kernel.host_invalid",
                "Host: a~Host: b  | 400 | kernel.host_invalid",
                "Host: a          | 200 | ",
                "Host: [::1]:8080 | 200 | ",
                "Host: a.b:443    | 200 | "
            })
    void a_request_names_one_host(String hosts, int status, String code) throws Exception {
        var lines = hosts.equals("''") ? "" : hosts.replace("~", "\r\n") + "\r\n";
        dressed("GET /rest/v1/cities HTTP/1.1\r\n" + lines + ORIGIN + END, status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '`',
            value = {
                "/rest/v1/cities?id=eq.{a}",
                "/rest/v1/cities?id=a|b",
                "/rest/v1/cities?id=^",
                "/rest/v1/%zz",
                "/rest/v1/%FF",
                "/nightlife/beacons/%00/approve",
                "/q/health/live?{",
                "/feed/v1/night_pulse?{",
                "*",
                "rest/v1/cities",
                "http:///",
                "https:///rest/v1/cities",
                "http://?a=b",
                "/a#b"
            })
    void a_target_that_is_none_is_refused_and_its_preflight_answered(String target) throws Exception {
        dressed("GET " + target + " HTTP/1.1\r\n" + HOST + ORIGIN + END, 400, "kernel.target_invalid");
        var preflight = raw(
                "OPTIONS " + target + " HTTP/1.1\r\n" + HOST + ORIGIN + "Access-Control-Request-Method: GET\r\n\r\n");
        assertThat(preflight).startsWith("HTTP/1.1 204").contains("Access-Control-Allow-Origin: " + OURS);
    }

    @Test
    void what_is_too_long_or_too_large_is_dressed_too() throws Exception {
        var line = "GET /rest/v1/cities?x=" + "a".repeat(9000) + " HTTP/1.1\r\n";
        dressed(line + HOST + ORIGIN + END, 414, "kernel.line_too_long");
        assertThat(raw(line.replace("GET", "OPTIONS") + HOST + ORIGIN + "Access-Control-Request-Method: GET\r\n" + END))
                .startsWith("HTTP/1.1 204")
                .contains("Access-Control-Allow-Origin: " + OURS);
        dressed(
                "GET /rest/v1/cities HTTP/1.1\r\n" + HOST + ORIGIN + "X-Long: " + "a".repeat(25_000) + "\r\n" + END,
                431,
                "kernel.headers_too_large");
        for (var path : List.of("/rest/v1/my_profile", "/nightlife/beacons")) {
            dressed(
                    "POST " + path + " HTTP/1.1\r\n" + HOST + ORIGIN + "Content-Length: 9999999\r\n" + END,
                    413,
                    "kernel.body_too_large");
        }
        // not even read to its end, so whose page it is from is not known
        assertThat(raw("GET /?" + "a".repeat(40_000) + " HTTP/1.1\r\n" + HOST + ORIGIN + END))
                .matches("(?s)HTTP/1\\.[01] 414 .*X-Request-Id: .*kernel\\.line_too_long.*");
    }

    @Test
    void framing_that_is_none_is_dressed_too() throws Exception {
        var post = "POST /rest/v1/my_profile HTTP/1.1\r\n" + HOST + ORIGIN + "Content-Type: application/json\r\n";
        dressed(
                post + "Transfer-Encoding: chunked\r\n" + END + "zz\r\nabc\r\n0\r\n\r\n",
                400,
                "kernel.request_invalid");
        for (var header : List.of(
                "Content-Length: abc", "Content-Length: -1", "Content-Length: 1\r\nContent-Length: 2", "no colon")) {
            dressed(post + header + "\r\n" + END, 400, "kernel.request_invalid");
        }
        for (var request : List.of("nonsense\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "G<T / HTTP/1.1\r\n\r\n")) {
            assertThat(raw(request)).matches("(?s)HTTP/[0-9.]+ 400 .*X-Request-Id: .*kernel\\.request_invalid.*");
        }
    }

    @Test
    void text_that_utf_8_cannot_carry_is_not_changed_and_taken() throws Exception {
        for (var body : List.of("{\"a\":\"\u00ff\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\u00c0\u0080\"}")) {
            dressed(
                    "POST /rest/v1/my_profile HTTP/1.1\r\n" + HOST + ORIGIN
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n" + END
                            + body,
                    400,
                    "kernel.body_invalid");
        }
    }

    @Test
    void what_no_route_takes_is_dressed_too() throws Exception {
        for (var line : List.of("BREW /q/metrics", "PUT /q/swagger-ui/")) {
            assertThat(raw(line + " HTTP/1.1\r\n" + HOST + ORIGIN + END))
                    .as(line)
                    .matches("(?s)HTTP/1.1 4[0-9][0-9] .*\"code\":\"kernel\\..*");
        }
        dressed(
                "GET /rest/v1/cities HTTP/1.1\r\n" + HOST + ORIGIN + "X-Forwarded-For: ,,\r\n" + END,
                400,
                "kernel.request_invalid");
    }

    @Test
    void a_probe_of_http_1_0_needs_no_host_and_the_api_does() throws Exception {
        assertThat(raw("GET /q/health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
        assertThat(raw("GET /rest/v1/cities HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 400");
    }

    @Test
    void whatever_a_socket_says_it_is_answered_by_us() throws Exception {
        var wrong = new ArrayList<String>();
        try (var log = new LogLines()) {
            for (var request : new RawCases(20261127).some(300)) {
                var answer = raw(request);
                RawCases.fault(request, answer, true).ifPresent(wrong::add);
            }
            assertThat(wrong).isEmpty();
            assertThat(log.access()).hasSizeGreaterThan(250);
        }
    }

    private static void dressed(String request, int status, String code) throws Exception {
        try (var log = new LogLines()) {
            var answer = raw(request);
            assertThat(answer)
                    .as(request)
                    .startsWith("HTTP/1.1 " + status)
                    .contains(
                            "Access-Control-Allow-Origin: " + OURS, "X-Request-Id: ", "X-Content-Type-Options: nosniff")
                    .contains(code == null ? "" : code);
            var id = answer.replaceAll("(?s).*X-Request-Id: ([0-9a-f]{32}).*", "$1");
            for (var i = 0; i < 50 && log.access().isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertThat(log.access()).anyMatch(line -> line.text().contains(id));
        }
    }

    private static String raw(String request) throws Exception {
        try (var client = new RawRequest()) {
            assertThat(StandardCharsets.ISO_8859_1.newEncoder().canEncode(request))
                    .isTrue();
            return client.send(request).reply();
        }
    }
}

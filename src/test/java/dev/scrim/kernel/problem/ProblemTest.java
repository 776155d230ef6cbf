package dev.scrim.kernel.problem;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ProblemTest {

    private static final String CANARY = "4711-canary";

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        private final PatternFormatter format = new PatternFormatter("%c %s%e%X");

        @Override
        public void publish(LogRecord line) {
            logged.add(format.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void no_value_of_anybody_is_in_the_log() {
        Logger.getLogger("").removeHandler(log);
        assertThat(logged).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void an_unknown_path_is_not_found() {
        problem(given().get("/nowhere"), 404, "kernel.not_found");
        problem(given().get("/probe/nowhere"), 404, "kernel.not_found");
        problem(given().get("/q/nowhere"), 404, "kernel.not_found");
    }

    @Test
    void the_wrong_method_is_told_the_right_ones() {
        problem(json("{}").put("/probe/body"), 405, "kernel.method_not_allowed")
                .header("Allow", containsString("POST"));
    }

    @Test
    void types_that_are_not_spoken_here_are_refused() {
        problem(given().contentType("text/plain").body("x").post("/probe/body"), 415, "kernel.type_not_supported");
        problem(
                json("{\"name\":\"a\",\"number\":1}").accept("image/png").post("/probe/body"),
                406,
                "kernel.not_acceptable");
    }

    @Test
    void a_body_that_is_no_json_of_that_shape_is_refused() {
        for (var body : List.of(
                "{",
                "[]",
                "\"" + CANARY + "\"",
                "{\"name\":\"a\",\"number\":\"" + CANARY + "\"}",
                "{\"name\":{\"" + CANARY + "\":1}}")) {
            problem(json(body).post("/probe/body"), 400, "kernel.body_invalid");
        }
    }

    @Test
    void several_fields_at_fault_are_all_named_without_their_values() {
        problem(json("{\"name\":\" \",\"number\":-4711}").post("/probe/body"), 422, "kernel.fields_invalid")
                .body("errors", hasItems(hasEntry("field", "name"), hasEntry("field", "number")))
                .body("errors.code", hasItems("not_blank", "positive"))
                .body(not(containsString("4711")));
    }

    /** By hand: a client that keeps sending after it was refused only sees a broken pipe. */
    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_sent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /probe/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 999999999\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(3000), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains(ProblemBody.TYPE);
        }
    }

    @Test
    void what_breaks_on_our_side_tells_nothing_but_its_id() {
        var id = problem(given().header("X-Request-Id", "request-4712").get("/probe/broken"), 500, "kernel.internal")
                .body("instance", equalTo("urn:scrim:request:request-4712"))
                .extract()
                .header("X-Request-Id");
        assertThat(id).isEqualTo("request-4712");
        assertThat(logged).anyMatch(line -> line.contains("request-4712") && line.contains("IllegalStateException"));
    }

    @Test
    void a_request_id_that_could_harm_is_replaced() {
        for (var id : List.of("short", "with space 123", "a".repeat(65), "<script>1</script>")) {
            given().header("X-Request-Id", id).get("/nowhere").then().header("X-Request-Id", not(equalTo(id)));
        }
    }

    @Test
    void refusals_of_the_database_become_problems() {
        var token = "Bearer " + TestTokens.person(UUID.randomUUID());
        problem(given().get("/probe/sql/22P02"), 400, "kernel.value_invalid");
        problem(given().get("/probe/sql/22012"), 400, "kernel.value_invalid");
        problem(given().get("/probe/sql/42501"), 401, "kernel.sign_in_is_needed")
                .header("WWW-Authenticate", "Bearer");
        problem(given().header("Authorization", token).get("/probe/sql/42501"), 403, "kernel.not_allowed");
        problem(given().get("/probe/sql/42P01"), 500, "kernel.internal");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:scrim:problem:" + code))
                .body("instance", startsWith("urn:scrim:request:"))
                .body(not(containsString(CANARY)))
                .body(not(containsString("Exception")));
    }
}

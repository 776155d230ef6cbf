package dev.scrim.surface.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the log keeps of requests: enough to find one again, and nothing that anybody sent. */
@QuarkusTest
class LogTest {

    private static final String CANARY = "kanarienvogel";
    private static final String ID = "ca9a121e-4711-4711-8711-ca9a121eca9a";
    private static final List<String> HEADERS = List.of(
            "Accept-Profile",
            "apikey",
            "Cookie",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Origin",
            "Prefer",
            "Range",
            "Referer",
            "traceparent",
            "User-Agent",
            "X-Audit-Reason",
            "X-Client-Info",
            "X-Forwarded-For",
            "X-Purpose");

    @Inject
    ExecutorService workers;

    @Test
    void nothing_that_anybody_sent_anywhere_is_in_the_log() throws Exception {
        var operations = new ArrayList<>(new Contract(CANARY, ID).operations());
        assertThat(operations).extracting(Contract.Operation::path).contains("/rest/v1/cities");
        for (var path : List.of("/{nowhere}", "/rest/v1/{unknown}", "/probe/broken", "/probe/body", "/q/{unknown}")) {
            operations.add(new Contract.Operation("get", path, Map.of()));
            operations.add(new Contract.Operation("post", path, Map.of("name", CANARY, "number", CANARY)));
        }
        var admin = TestTokens.person(AppDatabase.current().staff("admin"));
        try (var log = new LogLines()) {
            for (var operation : operations) {
                for (var token : List.of("", CANARY, admin, admin + CANARY)) {
                    send(operation, token, ID);
                    send(operation, token, CANARY);
                }
            }
            assertThat(log.access()).hasSizeGreaterThan(operations.size());
            assertThat(log.all())
                    .noneMatch(line -> line.text().contains(CANARY)
                            || line.text().contains(ID)
                            || line.text().contains(admin.substring(0, 40)));
        }
    }

    @Test
    void a_canary_that_is_logged_would_be_found() {
        try (var log = new LogLines()) {
            org.jboss.logging.Logger.getLogger("elsewhere").info("a " + CANARY, new IllegalStateException(CANARY + 2));
            assertThat(log.all())
                    .anyMatch(line ->
                            line.text().contains("a " + CANARY) && line.text().contains(CANARY + 2));
        }
    }

    @Test
    void each_request_leaves_one_line_that_names_the_template_of_its_path() throws Exception {
        try (var log = new LogLines()) {
            given().get("/rest/v1/cities?id=eq.london").then().statusCode(200);
            awaitLines(log, 1);
            given().get("/rest/v1/nonsense").then().statusCode(404);
            awaitLines(log, 2);
            given().get("/nonsense").then().statusCode(404);
            awaitLines(log, 3);
            given().post("/nightlife/beacons/" + ID + "/approve").then().statusCode(401);
            awaitLines(log, 4);
            given().get("/q/health/live").then().statusCode(200);
            awaitLines(log, 5);
            assertThat(log.access())
                    .extracting(line -> line.text().replaceAll("^.*AccessLog | \\d+ ms request .*", ""))
                    .containsExactly(
                            "GET /rest/v1/cities 200",
                            "GET /rest/v1/{view} 404",
                            "GET - 404",
                            "POST /nightlife/beacons/{id}/approve 401",
                            "GET /q/health/live 200");
        }
    }

    @Test
    void a_line_carries_the_ids_of_its_own_request_and_of_no_other() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try (var log = new LogLines()) {
            var requests = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 64; i++) {
                var trace = "%032x".formatted(i + 1);
                requests.add(() -> given().header("X-Request-Id", "request-" + trace)
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .get("/probe/broken")
                        .statusCode());
            }
            for (var request : pool.invokeAll(requests)) {
                assertThat(request.get()).isEqualTo(500);
            }
            awaitLines(log, 64);
            var ours = log.all().stream()
                    .filter(line -> line.text().contains("request request-"))
                    .toList();
            // the mapper's on a worker, and the access log's
            assertThat(ours).hasSize(128).allSatisfy(line -> {
                assertThat(line.text()).contains("request " + line.requestId());
                assertThat(line.requestId()).isEqualTo("request-" + line.traceId());
            });
        } finally {
            pool.shutdown();
        }
        for (var i = 0; i < 64; i++) {
            assertThat(workers.submit(() -> String.valueOf(MDC.get("requestId")))
                            .get())
                    .isEqualTo("null");
        }
    }

    /** A line is written after its answer, which its reader may have before. */
    private static void awaitLines(LogLines log, int lines) throws InterruptedException {
        for (var i = 0; i < 100 && log.access().size() < lines; i++) {
            Thread.sleep(20);
        }
    }

    private static void send(Contract.Operation operation, String token, String key) {
        var request = given().urlEncodingEnabled(false);
        HEADERS.forEach(header -> request.header(header, CANARY));
        request.header("X-Request-Id", CANARY + " with a blank");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var path = operation.path().replaceAll("\\{[^}]*}", key) + "?" + CANARY + "=eq." + CANARY + "&select=" + CANARY;
        to(body(request, operation, key), operation.method(), path);
        if (path.startsWith("/feed/")) {
            // without, it would be a feed and not end
            return;
        }
        // and without what the query is refused for
        to(
                body(given().header("Authorization", "Bearer " + token), operation, key),
                operation.method(),
                path.split("\\?")[0]);
    }

    private static RequestSpecification body(RequestSpecification request, Contract.Operation operation, String key) {
        if (operation.method().equals("get") || operation.method().equals("head")) {
            return request;
        }
        // once as described, once as nothing that could be read
        return key.equals(ID)
                ? request.contentType("application/json").body(operation.body())
                : request.contentType("application/json").body("{\"" + CANARY + "\": " + CANARY);
    }

    private static void to(RequestSpecification request, String method, String path) {
        assertThat(request.request(method, path).statusCode()).as(method + path).isBetween(200, 500);
    }
}

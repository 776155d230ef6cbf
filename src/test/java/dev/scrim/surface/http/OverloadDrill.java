package dev.scrim.surface.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Five hundred connections and ten in the pool: nobody hangs, and nothing is lost. */
@QuarkusTest
@Tag("drill")
class OverloadDrill {

    private static final Logger LOG = Logger.getLogger(OverloadDrill.class);
    private static final int CONNECTIONS = 500;
    private static final int POOL = 10;
    private static final int REQUESTS_EACH = 10;
    private static final int WARM_UP = 4;
    private static final long LONGEST = 2_000;

    private record Outcome(int status, long milliseconds) {}

    @Inject
    Admission admission;

    @Inject
    @DataSource("data")
    AgroalDataSource readers;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    private final ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    @Test
    void every_answer_is_given_or_refused_within_two_seconds_and_the_pool_is_whole() throws Exception {
        var person = TestTokens.person(AppDatabase.current().person());
        given().get("/rest/v1/cities").then().statusCode(200);
        var paths = List.of("/rest/v1/cities", "/rest/v1/my_profile", "/rest/v1/my_scans", "/probe/who");
        var requests = paths.stream().map(path -> request(path, person)).toList();
        // a server that has just been started compiles itself first
        flood(requests, CONNECTIONS, WARM_UP);
        outcomes.clear();
        List<String> slowestByServer;
        try (var log = new LogLines()) {
            flood(requests, CONNECTIONS, REQUESTS_EACH);
            slowestByServer = slowest(log);
        }

        LOG.infof("by status %s, slowest %d ms, median %d ms", byStatus(), slowest(), median());
        LOG.infof("slowest as the server saw them: %s", slowestByServer);
        assertThat(outcomes).hasSize(CONNECTIONS * REQUESTS_EACH);
        assertThat(byStatus().keySet()).isSubsetOf(200, 429, 503).contains(200);
        assertThat(slowest()).isLessThanOrEqualTo(LONGEST);
        assertThat(admission.inside()).isZero();
        assertPoolIsWhole();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void flood(List<RequestOptions> requests, int connections, int each) {
        var all = IntStream.range(0, connections)
                .mapToObj(i -> ask(requests.get(i % requests.size()), each))
                .toList();
        Future.join(all).toCompletionStage().toCompletableFuture().join();
    }

    /** What the server knows of; the rest is the network, and a client on the same two cores. */
    private static List<String> slowest(LogLines log) {
        return log.access().stream()
                .map(line -> line.text().replaceAll("^.*AccessLog | request .*", ""))
                .sorted(Comparator.comparing((String line) -> Long.valueOf(line.replaceAll("^.* (\\d+) ms$", "$1")))
                        .reversed())
                .limit(5)
                .toList();
    }

    private long median() {
        return outcomes.stream()
                .mapToLong(Outcome::milliseconds)
                .sorted()
                .skip(outcomes.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Map<Integer, Long> byStatus() {
        return outcomes.stream().collect(Collectors.groupingBy(Outcome::status, Collectors.counting()));
    }

    private long slowest() {
        return outcomes.stream().mapToLong(Outcome::milliseconds).max().orElseThrow();
    }

    /** Each of the connections can be had, all at once. */
    private void assertPoolIsWhole() throws Exception {
        var taken = new ArrayList<java.sql.Connection>();
        try {
            for (var i = 0; i < POOL; i++) {
                taken.add(readers.getConnection());
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(taken).hasSize(POOL);
    }

    private Future<Void> ask(RequestOptions request, int times) {
        if (times == 0) {
            return Future.succeededFuture();
        }
        var began = System.nanoTime();
        return client.request(request)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(body -> answer))
                .compose(answer -> {
                    outcomes.add(outcome(answer, began));
                    return ask(request, times - 1);
                });
    }

    private static Outcome outcome(HttpClientResponse answer, long began) {
        assertThat(answer.statusCode() >= 429).isEqualTo(answer.getHeader("Retry-After") != null);
        return new Outcome(answer.statusCode(), (System.nanoTime() - began) / 1_000_000);
    }

    private static RequestOptions request(String path, String token) {
        return new RequestOptions()
                .setHost("localhost")
                .setPort(RestAssured.port)
                .setURI(path)
                .putHeader("Authorization", "Bearer " + token);
    }
}

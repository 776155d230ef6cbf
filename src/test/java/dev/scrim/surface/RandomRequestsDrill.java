package dev.scrim.surface;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.surface.http.RawRequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A hundred thousand requests that a bored stranger might think of. {@code -Dseed} thinks of others. */
@QuarkusTest
@Tag("drill")
class RandomRequestsDrill {

    private static final Logger LOG = Logger.getLogger(RandomRequestsDrill.class);
    private static final int REQUESTS = 100_000;
    private static final int RAW = 5_000;
    private static final long SEED = 1795238223609L;

    @TestHTTPResource("/")
    URI server;

    @Test
    void no_request_meets_a_fault_of_ours_waits_too_long_or_keeps_a_connection() throws Exception {
        var seed = Long.getLong("seed", SEED);
        LOG.infof("seed %d", seed);
        var database = AppDatabase.current();
        var document = new JsonObject(
                given().accept("application/json").get("/q/openapi").asString());
        try (var storm = new RequestStorm(server, 32)) {
            var requests = new RandomRequests(seed, document, RandomRequestsTest.people(database));
            assertThat(storm.send(requests, REQUESTS)).isEmpty();
            LOG.infof("answers by status: %s", storm.statuses());
        }
        assertThat(RandomRequestsTest.leftOpen(database)).isEqualTo("0");
    }

    /** By hand: no library sends what these say. A connection each, since most are closed. */
    @Test
    void whatever_a_socket_says_it_is_answered_by_us() throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        var pool = Executors.newFixedThreadPool(16);
        for (var request : new RawCases(Long.getLong("seed", SEED)).some(RAW)) {
            pool.submit(() -> {
                try (var client = new RawRequest()) {
                    RawCases.fault(request, client.send(request).reply(), false).ifPresent(wrong::add);
                } catch (IOException e) {
                    wrong.add(e + " of " + request);
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        assertThat(wrong).isEmpty();
    }
}

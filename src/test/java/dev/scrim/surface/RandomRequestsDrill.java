package dev.scrim.surface;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A hundred thousand requests that a bored stranger might think of. {@code -Dseed} thinks of others. */
@QuarkusTest
@Tag("drill")
class RandomRequestsDrill {

    private static final Logger LOG = Logger.getLogger(RandomRequestsDrill.class);
    private static final int REQUESTS = 100_000;
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
}

package dev.scrim.surface;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked, the answer is the caller's fault or none. The drill asks far more. */
@QuarkusTest
class RandomRequestsTest {

    private static final long SEED = 20261128;

    @TestHTTPResource("/")
    URI server;

    @Test
    void no_request_meets_a_fault_of_ours() throws Exception {
        var document = new JsonObject(
                given().accept("application/json").get("/q/openapi").asString());
        try (var storm = new RequestStorm(server, 16)) {
            assertThat(storm.send(new RandomRequests(SEED, document, people(AppDatabase.current())), 6000))
                    .isEmpty();
            assertThat(storm.statuses().keySet()).contains(200, 201, 204, 400, 401, 403, 404);
        }
        assertThat(leftOpen(AppDatabase.current())).isEqualTo("0");
    }

    /** One of each kind: nobody special, and each of the staff. */
    static List<UUID> people(TestDatabase database) throws Exception {
        var people = new ArrayList<>(List.of(database.person(), database.person()));
        for (var role :
                database.seen("select name from kernel.roles order by name").split("\n")) {
            people.add(database.staff(role));
        }
        return people;
    }

    /** Sessions that hold a transaction though nobody asks any more. */
    static String leftOpen(TestDatabase database) throws Exception {
        return database.seen("select count(*) from pg_stat_activity where datname = current_database()"
                + " and usename in ('authenticator', 'server') and state <> 'idle'");
    }
}

package dev.scrim.surface.privacy;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** What people and support send about requests. */
final class Requests {

    private Requests() {}

    /** Requests that a fixture made up would be gone on with. */
    static void clear() throws Exception {
        AppDatabase.current()
                .run(Stream.of(
                                "erasure_hits",
                                "processor_notices",
                                "erasures",
                                "dsar_export_parts",
                                "dsar_exports",
                                "dsar_codes",
                                "dsar_steps",
                                "dsar_events",
                                "dsar_requests_staff",
                                "dsar_requests")
                        .map(table -> "delete from kernel." + table)
                        .collect(Collectors.joining(";")));
    }

    static RequestSpecification as(UUID person) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Authorization", "Bearer " + TestTokens.person(person));
    }

    /** A token that was made this minute shows enough. */
    static UUID ask(UUID person, String type) {
        return UUID.fromString(as(person)
                .body("{\"type\": \"" + type + "\"}")
                .post("/privacy/requests")
                .then()
                .statusCode(200)
                .body("status", equalTo("processing"))
                .extract()
                .path("id"));
    }

    static ValidatableResponse step(UUID agent, UUID request, String step) {
        return as(agent)
                .body("{\"reason\": \"as it should be\"}")
                .post("/privacy/desk/requests/" + request + "/" + step)
                .then();
    }

    /** Waits until something has happened to a request, read as nobody but the test can: the person may be gone. */
    static void await(UUID request, String event) throws Exception {
        for (var n = 0; n < 600; n++) {
            if (AppDatabase.current()
                    .seen("select count(*) > 0 from kernel.dsar_events where request_id = '%s' and event = '%s'"
                            .formatted(request, event))
                    .equals("t")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("request " + request + " is not " + event + ": "
                + AppDatabase.current()
                        .seen("select string_agg(event || detail, ' ' order by at) from kernel.dsar_events"
                                + " where request_id = '" + request + "'"));
    }
}

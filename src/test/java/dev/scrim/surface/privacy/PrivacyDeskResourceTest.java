package dev.scrim.surface.privacy;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Support takes requests in, two of them vouch, and each step is one that the law and the database know. */
@QuarkusTest
class PrivacyDeskResourceTest {

    private UUID person;
    private UUID first;
    private UUID second;

    @BeforeEach
    void people() throws Exception {
        person = AppDatabase.current().person();
        first = AppDatabase.current().staff("support");
        second = AppDatabase.current().staff("support");
    }

    @Test
    void a_deletion_is_noted_vouched_for_and_approved() {
        var id = noted("delete", "gdpr");
        step(first, id, "claim").statusCode(200).body("status", equalTo("received"));
        step(second, id, "claim").statusCode(409).body("code", equalTo("kernel.a_request_is_claimed_once"));
        step(first, id, "approve").statusCode(422).body("code", equalTo("kernel.verified_is_approved"));
        step(first, id, "vouch").statusCode(200).body("status", equalTo("verifying"));
        step(first, id, "vouch").statusCode(422).body("code", equalTo("kernel.two_agents_vouch"));
        step(second, id, "vouch").statusCode(200).body("status", equalTo("processing"));
        step(first, id, "complete").statusCode(422).body("code", equalTo("kernel.completed_by_doing_it"));
        as(second)
                .body("{\"ids\": [\"" + id + "\"], \"reason\": \"nothing speaks against it\"}")
                .post("/privacy/desk/approve")
                .then()
                .statusCode(200)
                .body("status", contains("processing"));
        as(person)
                .get("/rest/v1/my_dsar_events?select=event&order=at&request_id=eq." + id)
                .then()
                .body("event", contains("received", "verifying", "verified", "processing", "approved"));
        as(person).delete("/privacy/requests/" + id).then().statusCode(200).body("status", equalTo("withdrawn"));
        // once more is no more
        as(person).delete("/privacy/requests/" + id).then().statusCode(200);
    }

    @Test
    void a_refusal_gives_a_reason_that_the_law_knows() {
        var id = noted("restrict", "gdpr");
        refusal(id, "too_much_work", "we have too much to do").statusCode(409);
        refusal(id, "legal_claims", "x")
                .statusCode(422)
                .body("code", equalTo("kernel.refusal_text_has_3_to_4000_characters"));
        refusal(id, "legal_claims", "It is needed in court; you can complain to the authority.")
                .statusCode(200)
                .body("status", equalTo("rejected"));
        as(person).get("/rest/v1/my_dsar_requests?id=eq." + id).then().body("[0].refusal", equalTo("legal_claims"));
        as(first).get("/rest/v1/dsar_queue?id=eq." + id).then().body("$", hasSize(0));
    }

    @Test
    void time_is_extended_where_the_law_lets_it() {
        extension(noted("export", "gdpr")).statusCode(200);
        extension(noted("delete", "kenya")).statusCode(422).body("code", equalTo("kernel.regime_can_be_extended"));
    }

    @Test
    void who_is_not_support_finds_nothing_here() {
        var id = noted("delete", "gdpr");
        step(person, id, "claim").statusCode(404);
        step(person, id, "vouch").statusCode(404);
        step(person, id, "retry").statusCode(404);
        given().contentType("application/json")
                .post("/privacy/desk/requests/" + id + "/claim")
                .then()
                .statusCode(401);
        as(person)
                .body("{\"person_id\": \"" + first + "\", \"type\": \"delete\", \"channel\": \"phone\","
                        + " \"evidence\": \"trust me\", \"reason\": \"because\"}")
                .post("/privacy/desk/requests")
                .then()
                .statusCode(403);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_code() {
        as(person)
                .body("{}")
                .post("/privacy/requests")
                .then()
                .statusCode(422)
                .body("code", equalTo("kernel.fields_invalid"));
        as(person)
                .body("{\"type\": \"forget\"}")
                .post("/privacy/requests")
                .then()
                .statusCode(422)
                .body("code", equalTo("kernel.type_is_known"));
        as(person)
                .body("{\"type\": \"rectify\"}")
                .post("/privacy/requests")
                .then()
                .statusCode(422)
                .body("code", equalTo("kernel.what_to_rectify_is_said"));
        as(person)
                .body("{\"code\": \"1\"}")
                .post("/privacy/requests/" + UUID.randomUUID() + "/verify")
                .then()
                .statusCode(422);
        as(person)
                .body("{\"code\": \"12345678\"}")
                .post("/privacy/requests/" + UUID.randomUUID() + "/verify")
                .then()
                .statusCode(404);
        as(person)
                .post("/privacy/requests/" + UUID.randomUUID() + "/code")
                .then()
                .statusCode(503)
                .body("code", equalTo("kernel.no_letters"));
    }

    private String noted(String type, String regime) {
        return as(first)
                .body("{\"person_id\": \"" + person + "\", \"type\": \"" + type + "\", \"regime\": \"" + regime
                        + "\", \"channel\": \"letter\", \"evidence\": \"signed, from their address\","
                        + " \"reason\": \"a letter came\"}")
                .post("/privacy/desk/requests")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private ValidatableResponse refusal(String id, String code, String text) {
        return as(first)
                .body("{\"refusal\": \"" + code + "\", \"text\": \"" + text + "\", \"reason\": \"a colleague agrees\"}")
                .post("/privacy/desk/requests/" + id + "/reject")
                .then();
    }

    private ValidatableResponse extension(String id) {
        return as(first)
                .body("{\"text\": \"there is much of it\", \"reason\": \"there is much of it\"}")
                .post("/privacy/desk/requests/" + id + "/extend")
                .then();
    }

    private static ValidatableResponse step(UUID who, String id, String verb) {
        return as(who).body("{\"reason\": \"because they asked\"}")
                .post("/privacy/desk/requests/" + id + "/" + verb)
                .then();
    }

    private static RequestSpecification as(UUID who) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Authorization", "Bearer " + TestTokens.person(who));
    }
}

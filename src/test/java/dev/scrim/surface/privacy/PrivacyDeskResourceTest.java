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
        as(first)
                .header("X-Audit-Reason", "is it off the queue")
                .get("/rest/v1/dsar_queue?id=eq." + id)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void a_restriction_hides_its_person_until_it_is_lifted() throws Exception {
        AppDatabase.current().run("""
                insert into identity.profiles (id, username) values ('%1$s', 'restricted_one');
                insert into kernel.consent_events (person_id, purpose, state, notice_version)
                values ('%1$s', 'visibility', 'given', '2026-11')
                """.formatted(person));
        var profile = "/rest/v1/profiles?username=eq.restricted_one";
        as(second).get(profile).then().body("$", hasSize(1));
        var id = noted("restrict", "gdpr");
        step(first, id, "vouch").statusCode(200);
        step(second, id, "vouch").statusCode(200);
        step(first, id, "complete").statusCode(200).body("status", equalTo("completed"));
        as(second).get(profile).then().body("$", hasSize(0));
        lift(person).statusCode(404);
        lift(first).statusCode(200);
        lift(first).statusCode(404);
        as(second).get(profile).then().body("$", hasSize(1));
    }

    private ValidatableResponse lift(UUID agent) {
        return as(agent)
                .body("{\"reason\": \"the person was told\"}")
                .post("/privacy/desk/people/" + person + "/lift-restriction")
                .then();
    }

    @Test
    void a_person_reads_their_requests_and_how_far_they_are() {
        var id = noted("export", "gdpr");
        as(person)
                .get("/privacy/requests")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].id", equalTo(id.toString()))
                .body("[0].status", equalTo("received"))
                .body("[0].done_steps", equalTo(0));
        as(first).get("/privacy/requests").then().statusCode(200).body("$", hasSize(0));
        given().get("/privacy/requests").then().statusCode(401);
    }

    @Test
    void time_is_extended_where_the_law_lets_it() {
        extension(noted("export", "gdpr")).statusCode(200);
        extension(noted("delete", "kenya")).statusCode(422).body("code", equalTo("kernel.regime_can_be_extended"));
    }

    @Test
    void who_is_not_support_finds_nothing_here() {
        var id = noted("delete", "gdpr");
        step(person, id, "claim").statusCode(403);
        step(person, id, "vouch").statusCode(403);
        step(person, id, "retry").statusCode(403);
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
                .statusCode(409)
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

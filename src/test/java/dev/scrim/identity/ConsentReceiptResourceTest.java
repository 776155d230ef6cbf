package dev.scrim.identity;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Consent is given to a notice, holds until it is taken back or asked for again, and can be shown to others. */
@QuarkusTest
class ConsentReceiptResourceTest {

    private static RequestSpecification as(UUID person) {
        return given().contentType("application/json").header("Authorization", "Bearer " + TestTokens.person(person));
    }

    private static void say(UUID person, String purpose, String word, String version, int status) {
        as(person)
                .body("{\"notice_version\": \"" + version + "\"}")
                .post("/identity/consents/" + purpose + "/" + word)
                .then()
                .statusCode(status);
    }

    @Test
    void a_receipt_is_signed_and_says_what_was_decided() throws Exception {
        var person = AppDatabase.current().person();
        as(person).get("/identity/consents/location/receipt").then().statusCode(404);
        say(person, "location", "give", "2026-11", 200);
        say(person, "location", "withdraw", "2026-11", 200);
        var jws = as(person)
                .get("/identity/consents/location/receipt")
                .then()
                .statusCode(200)
                .contentType("application/jose")
                .extract()
                .asString()
                .split("\\.");
        var pem = given().get("/privacy/export-key").asString().replaceAll("-----.*-----", "");
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        signature.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jws[2]))).isTrue();
        var record = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jws[1]));
        assertThat(record.at("/events").findValuesAsText("state")).containsExactly("given", "withdrawn");
        assertThat(record.at("/events/0/notice").asText()).contains("city");
        assertThat(record.at("/header/pii_principal_id").asText()).isEqualTo(person.toString());
        as(AppDatabase.current().person())
                .get("/identity/consents/location/receipt")
                .then()
                .statusCode(404);
    }

    @Test
    void a_city_is_shown_while_its_person_consents_and_not_a_moment_longer() throws Exception {
        var person = AppDatabase.current().person();
        var other = AppDatabase.current().person();
        as(person)
                .body("{\"username\": \"from_berlin\", \"city_id\": \"berlin\"}")
                .post("/rest/v1/my_profile")
                .then()
                .statusCode(201);
        say(person, "visibility", "give", "2026-11", 200);
        var profile = "/rest/v1/profiles?select=city_id&username=eq.from_berlin";
        as(other).get(profile).then().statusCode(200).body("[0].city_id", equalTo(null));
        say(person, "location", "give", "2026-11", 200);
        as(other).get(profile).then().body("[0].city_id", equalTo("berlin"));
        say(person, "location", "withdraw", "2026-11", 200);
        as(other).get(profile).then().body("[0].city_id", equalTo(null));
        say(person, "visibility", "withdraw", "2026-11", 200);
        as(other).get(profile).then().body("$", hasSize(0));
    }

    @Test
    void consent_is_given_to_the_newest_notice_and_asked_for_again_where_one_says_so() throws Exception {
        var person = AppDatabase.current().person();
        var admin = AppDatabase.current().staff("admin");
        say(person, "push", "give", "2001-01", 422);
        say(person, "push", "give", "2026-11", 200);
        say(person, "nothing", "give", "2026-11", 409);
        var mine = "/rest/v1/my_consents?purpose=eq.push";
        as(person).get(mine).then().body("[0].holds", equalTo(true)).body("[0].current_notice", equalTo("2026-11"));
        as(person)
                .header("X-Audit-Reason", "I want it so")
                .body("{\"purpose\": \"push\", \"version\": \"2027-01\", \"text\": \"all of it\"}")
                .post("/rest/v1/consent_notices")
                .then()
                .statusCode(403);
        as(admin)
                .header("X-Audit-Reason", "a%20new%20maker")
                .body("{\"purpose\": \"push\", \"version\": \"2027-01\", \"text\": \"Another maker carries messages.\","
                        + " \"asks_again\": true}")
                .post("/rest/v1/consent_notices")
                .then()
                .statusCode(201);
        as(person).get(mine).then().body("[0].state", equalTo("given")).body("[0].holds", equalTo(false));
        say(person, "push", "give", "2026-11", 422);
        say(person, "push", "give", "2027-01", 200);
        as(person).get(mine).then().body("[0].holds", equalTo(true));
        // taking it back needs no particular notice
        say(person, "push", "withdraw", "2026-11", 200);
    }
}

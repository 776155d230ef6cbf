package dev.scrim.identity;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class IdentityResourceTest {

    @Test
    void an_admin_grants_a_role_and_takes_it_back_and_each_works_at_once() throws SQLException {
        var admin = database().staff("admin");
        var person = database().person();
        String grant = grant(admin, person, "moderator")
                .statusCode(200)
                .header("Audit-Event", notNullValue())
                .extract()
                .path("id");
        as(person)
                .header("X-Audit-Reason", "first day")
                .get("/rest/v1/admin_beacon_posts")
                .then()
                .statusCode(200);
        assertThat(roles(person)).isEqualTo("moderator");
        as(admin)
                .header("X-Audit-Reason", "left%20the%20team")
                .post("/identity/role_grants/" + grant + "/revoke")
                .then()
                .statusCode(200)
                .body("revoked", equalTo(true));
        assertThat(roles(person)).isEmpty();
    }

    @Test
    void nobody_grants_themselves_and_nobody_else_grants() throws SQLException {
        var admin = database().staff("admin");
        grant(admin, admin, "moderator").statusCode(403);
        grant(database().person(), database().person(), "admin").statusCode(403);
        grant(database().staff("moderator"), database().person(), "admin").statusCode(403);
        grant(admin, database().person(), "emperor").statusCode(409);
    }

    @Test
    void consent_is_given_and_withdrawn_and_only_for_known_purposes() throws SQLException {
        var person = database().person();
        say(person, "visibility", "give").statusCode(200).body("state", equalTo("given"));
        say(person, "visibility", "withdraw").statusCode(200).body("state", equalTo("withdrawn"));
        say(person, "everything", "give").statusCode(409);
        assertThat(database()
                        .seen("select state from kernel.consent_events where person_id = '" + person + "' order by at"))
                .isEqualTo("given\nwithdrawn");
    }

    private static String roles(UUID person) throws SQLException {
        return database()
                .seen("select role from kernel.role_grants where revoked_at is null and person_id = '" + person + "'");
    }

    private static ValidatableResponse say(UUID person, String purpose, String verb) {
        return as(person)
                .contentType("application/json")
                .body(Map.of("notice_version", "2026-11"))
                .post("/identity/consents/" + purpose + "/" + verb)
                .then();
    }

    private static ValidatableResponse grant(UUID admin, UUID person, String role) {
        return as(admin)
                .contentType("application/json")
                .body(Map.of("person_id", person, "role", role, "reason", "joins the team"))
                .post("/identity/role_grants")
                .then();
    }

    private static TestDatabase database() {
        return AppDatabase.current();
    }

    private static RequestSpecification as(UUID person) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person));
    }
}

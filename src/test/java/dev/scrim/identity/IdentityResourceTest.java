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
    void a_grant_names_its_line_in_the_log_and_is_not_kept_without_one() throws SQLException {
        var admin = database().staff("admin");
        var person = database().person();
        String event =
                grant(admin, person, "moderator").statusCode(200).extract().path("audit_event");
        assertThat(database().seen("select actor_id from kernel.audit_log where id = '" + event + "'"))
                .isEqualTo(admin.toString());
        var other = database().person();
        database().run("alter table kernel.role_grants disable trigger kernel_audit");
        try {
            grant(admin, other, "moderator").statusCode(500);
        } finally {
            database().run("alter table kernel.role_grants enable trigger kernel_audit");
        }
        assertThat(roles(other)).isEmpty();
        grant(admin, other, "moderator").statusCode(200);
    }

    @Test
    void a_profile_is_made_whole_and_once() throws SQLException {
        var person = database().person();
        profile(person, "Not A Name")
                .statusCode(422)
                .body("code", equalTo("identity.username_is_3_to_30_letters_digits_or_underscores"));
        assertThat(database().seen("select count(*) from identity.profile_private where person_id = '" + person + "'"))
                .isEqualTo("0");
        var name = "p_" + person.toString().substring(0, 8);
        profile(person, name).statusCode(200).body("id", equalTo(person.toString()));
        as(person).get("/rest/v1/my_private_profile").then().statusCode(200).body("[0].is_18_plus", equalTo(true));
        profile(person, name + "x").statusCode(409);
        profile(database().person(), name).statusCode(409).body("code", equalTo("identity.username_is_free"));
    }

    private static ValidatableResponse profile(UUID person, String username) {
        return as(person)
                .contentType("application/json")
                .body(Map.of("username", username, "is_18_plus", true, "city_id", "london"))
                .post("/identity/profiles")
                .then();
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

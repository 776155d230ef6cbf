package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.audited;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.status;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BeaconResourceTest {

    private static final String UUID_PATTERN = "[0-9a-f-]{36}";

    @Test
    void a_host_submits_and_an_admin_approves_with_a_reason() throws SQLException {
        var host = database().person();
        var admin = database().staff("admin");
        var id = beacon(host, "draft");
        as(host).post("/nightlife/beacons/" + id + "/submit")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending_review"))
                .header("Audit-Event", nullValue());
        var before = audited("nightlife.beacons");
        because(admin)
                .post("/nightlife/beacons/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("live"))
                .header("Audit-Event", matchesPattern(UUID_PATTERN));
        assertThat(status("beacons", id)).isEqualTo("live");
        assertThat(audited("nightlife.beacons")).isEqualTo(before + 1);
    }

    @Test
    void a_reason_may_come_in_the_body_and_must_come_somewhere() throws SQLException {
        var admin = database().staff("admin");
        var id = beacon(database().person(), "pending_review");
        as(admin)
                .post("/nightlife/beacons/" + id + "/reject")
                .then()
                .statusCode(400)
                .body("code", equalTo("kernel.reason_is_given"));
        as(admin)
                .contentType("application/json")
                .body("{\"reason\": \"the address is missing\"}")
                .post("/nightlife/beacons/" + id + "/reject")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"));
        assertThat(database().seen("select reason from kernel.audit_log where relation = 'nightlife.beacons'"))
                .contains("the address is missing");
    }

    @Test
    void a_host_cannot_approve_nor_an_admin_their_own() throws SQLException {
        var host = database().person();
        var id = beacon(host, "pending_review");
        because(host)
                .post("/nightlife/beacons/" + id + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("kernel.transition_is_yours_to_make"));
        var admin = database().staff("admin");
        var own = beacon(admin, "pending_review");
        because(admin)
                .post("/nightlife/beacons/" + own + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("kernel.not_on_a_row_of_your_own"));
        assertThat(status("beacons", own)).isEqualTo("pending_review");
    }

    @Test
    void a_moderator_disables_from_any_state_and_reinstates_to_it() throws SQLException {
        var moderator = database().staff("moderator");
        for (var state : new String[] {"draft", "pending_review", "live", "expired", "archived"}) {
            var id = beacon(database().person(), state);
            because(moderator)
                    .post("/nightlife/beacons/" + id + "/disable")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("disabled"));
            because(moderator)
                    .post("/nightlife/beacons/" + id + "/reinstate")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(state));
        }
    }

    @Test
    void reinstating_what_nobody_disabled_is_refused() throws SQLException {
        var moderator = database().staff("moderator");
        var id = beacon(database().person(), "live");
        because(moderator)
                .post("/nightlife/beacons/" + id + "/reinstate")
                .then()
                .statusCode(409)
                .body("code", equalTo("kernel.transition_is_allowed"));
    }

    @Test
    void an_expired_beacon_is_archived_by_its_host_and_a_live_one_is_not() throws SQLException {
        var host = database().person();
        as(host).post("/nightlife/beacons/" + beacon(host, "expired") + "/archive")
                .then()
                .statusCode(200);
        as(host).post("/nightlife/beacons/" + beacon(host, "live") + "/archive")
                .then()
                .statusCode(409);
    }

    @Test
    void what_a_stranger_may_not_see_is_not_there() throws SQLException {
        var id = beacon(database().person(), "draft");
        as(database().person())
                .post("/nightlife/beacons/" + id + "/submit")
                .then()
                .statusCode(404);
        as(database().person())
                .post("/nightlife/beacons/" + UUID.randomUUID() + "/submit")
                .then()
                .statusCode(404);
        given().post("/nightlife/beacons/" + id + "/submit").then().statusCode(401);
        as(database().person())
                .post("/nightlife/beacons/nonsense/submit")
                .then()
                .statusCode(404);
    }
}

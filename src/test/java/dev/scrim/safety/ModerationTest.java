package dev.scrim.safety;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.audited;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.listing;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** From report to decision, over HTTP: what the public, the person affected and the moderators see of it. */
@QuarkusTest
class ModerationTest {

    @Test
    void a_report_is_taken_decided_and_seen_by_who_made_it() throws SQLException {
        var host = database().person();
        var beacon = beacon(host, "live");
        var reporter = database().person();
        var report =
                report(reporter, "beacon", beacon).statusCode(200).extract().path("id");
        report(reporter, "beacon", beacon)
                .statusCode(409)
                .body("code", equalTo("safety.one_open_report_per_person_and_target"));
        report(reporter, "beacon", UUID.randomUUID()).statusCode(422).body("code", equalTo("safety.target_is_there"));
        var moderator = database().staff("moderator");
        because(moderator)
                .get("/rest/v1/moderation_queue?target_id=eq." + beacon)
                .then()
                .body("", hasSize(1))
                .body("[0].reporter_profile_id", not(notNullValue()))
                .body("[0].is_mine", not(equalTo(true)));
        because(moderator).post("/safety/reports/" + report + "/take").then().statusCode(200);
        because(moderator)
                .post("/safety/reports/" + report + "/resolve")
                .then()
                .statusCode(200)
                .body("status", equalTo("resolved"));
        as(reporter)
                .get("/rest/v1/my_reports?id=eq." + report)
                .then()
                .body("[0].status", equalTo("resolved"))
                .body("[0].resolution_notes", not(notNullValue()))
                .body("[0].assigned_to", not(notNullValue()));
        as(host).get("/rest/v1/my_reports").then().body("", hasSize(0));
        as(host).get("/rest/v1/moderation_queue").then().body("", hasSize(0));
        because(reporter).post("/safety/reports/" + report + "/take").then().statusCode(403);
    }

    @Test
    void of_sixteen_moderators_at_once_one_takes_a_case() throws Exception {
        var report = report(database().person(), "beacon", beacon(database().person(), "live"))
                .statusCode(200)
                .extract()
                .path("id");
        List<Callable<Integer>> moderators = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            var moderator = database().staff("moderator");
            moderators.add(() -> because(moderator)
                    .post("/safety/reports/" + report + "/take")
                    .statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(moderators)) {
                answers.add(answer.get());
            }
            assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
            assertThat(Collections.frequency(answers, 409)).isEqualTo(15);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_beacon_is_disabled_and_comes_back() throws SQLException {
        var host = database().person();
        var beacon = beacon(host, "live");
        doneAndUndone("disable_beacon", "beacon", beacon, host, "/rest/v1/beacons?id=eq." + beacon);
    }

    @Test
    void a_listing_is_removed_and_comes_back() throws SQLException {
        var seller = database().person();
        var listing = listing(seller, beacon(database().person(), "live"), "none", "live");
        doneAndUndone("remove_listing", "listing", listing, seller, "/rest/v1/ticket_listings?id=eq." + listing);
    }

    @Test
    void a_post_is_removed_and_comes_back() throws SQLException {
        var author = database().person();
        var beacon = beacon(database().person(), "live");
        String post = as(author)
                .contentType("application/json")
                .body(Map.of("beacon_id", beacon, "type", "comment", "body", "hello"))
                .post("/nightlife/beacon_posts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        doneAndUndone("remove_post", "post", UUID.fromString(post), author, "/rest/v1/beacon_posts?id=eq." + post);
    }

    @Test
    void a_shop_is_suspended_and_comes_back() throws SQLException {
        var owner = database().person();
        String shop = as(owner)
                .contentType("application/json")
                .header("Prefer", "return=representation")
                .body("{\"display_name\": \"Corner\"}")
                .post("/rest/v1/my_shop")
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
        because(database().staff("admin"))
                .post("/commerce/market_sellers/" + shop + "/approve")
                .then()
                .statusCode(200);
        doneAndUndone(
                "suspend_seller",
                "seller",
                UUID.fromString(shop),
                owner,
                "/rest/v1/seller_reputation?seller_id=eq." + shop);
    }

    @Test
    void a_ban_works_on_the_next_request_and_is_lifted_as_soon() throws SQLException {
        var person = database().person();
        var moderator = database().staff("moderator");
        as(person).get("/rest/v1/my_profile").then().statusCode(200);
        act(moderator, "ban_user", "user", person).statusCode(200);
        as(person)
                .get("/rest/v1/my_profile")
                .then()
                .statusCode(403)
                .body("details", equalTo("kernel.person_is_barred"));
        act(moderator, "reinstate", "user", person).statusCode(200);
        as(person)
                .get("/rest/v1/my_notices?order=created_at.asc")
                .then()
                .statusCode(200)
                .body("action", equalTo(List.of("ban_user", "reinstate")));
    }

    @Test
    void a_warning_has_no_other_effect() throws SQLException {
        var host = database().person();
        var beacon = beacon(host, "live");
        act(database().staff("moderator"), "warn", "beacon", beacon).statusCode(200);
        given().get("/rest/v1/beacons?id=eq." + beacon).then().body("", hasSize(1));
        as(host).get("/rest/v1/my_notices").then().body("action", equalTo(List.of("warn")));
    }

    @Test
    void who_may_not_is_told_so() throws SQLException {
        var host = database().person();
        var beacon = beacon(host, "live");
        var moderator = database().staff("moderator");
        act(host, "disable_beacon", "beacon", beacon).statusCode(404);
        act(moderator, "ban_user", "user", moderator)
                .statusCode(403)
                .body("code", equalTo("safety.nobody_moderates_themselves"));
        act(moderator, "ban_user", "user", database().staff("admin"))
                .statusCode(403)
                .body("code", equalTo("safety.this_is_for_admins"));
        act(moderator, "remove_post", "beacon", beacon)
                .statusCode(422)
                .body("code", equalTo("safety.action_fits_its_target"));
        act(moderator, "reinstate", "beacon", beacon)
                .statusCode(422)
                .body("code", equalTo("safety.only_what_moderation_did_is_undone"));
        as(moderator)
                .contentType("application/json")
                .body(Map.of("action", "warn", "target_type", "beacon", "target_id", beacon))
                .post("/safety/actions")
                .then()
                .statusCode(400)
                .body("code", equalTo("kernel.reason_is_given"));
        as(host).contentType("application/json")
                .body("{}")
                .post("/safety/reports")
                .then()
                .statusCode(422)
                .body("errors", hasSize(4));
    }

    @Test
    void who_is_blocked_is_neither_seen_nor_told() throws SQLException {
        var author = database().person();
        var reader = database().person();
        var listing = listing(author, beacon(database().person(), "live"), "none", "live");
        var path = "/rest/v1/ticket_listings?id=eq." + listing;
        as(reader).get(path).then().body("", hasSize(1));
        String block = as(reader)
                .contentType("application/json")
                .body(Map.of("target_type", "listing", "target_id", listing))
                .post("/safety/blocks")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as(reader).get(path).then().body("", hasSize(0));
        for (var other : List.of(listing, UUID.randomUUID())) {
            as(reader)
                    .contentType("application/json")
                    .body(Map.of("target_type", "listing", "target_id", other))
                    .post("/safety/blocks")
                    .then()
                    .statusCode(200)
                    .body("id", notNullValue());
        }
        as(author).get("/rest/v1/my_blocks").then().body("", hasSize(0));
        as(reader).delete("/rest/v1/my_blocks?id=eq." + block).then().statusCode(204);
        as(reader).get(path).then().body("", hasSize(1));
    }

    /** One act and its undoing, looked at from all sides. */
    private static void doneAndUndone(String action, String type, UUID target, UUID affected, String publicPath)
            throws SQLException {
        var moderator = database().staff("moderator");
        var before = audited("safety.moderation_actions");
        given().get(publicPath).then().body("", hasSize(1));

        act(moderator, action, type, target).statusCode(200).header("Audit-Event", notNullValue());
        given().get(publicPath).then().body("", hasSize(0));
        as(affected)
                .get("/rest/v1/my_notices?target_id=eq." + target)
                .then()
                .body("[0].action", equalTo(action))
                .body("[0].reason", equalTo("for a test"))
                .body("[0].how_to_appeal", containsString("appeal"))
                .body("[0].actor_admin_id", not(notNullValue()));
        because(moderator)
                .get("/rest/v1/moderation_actions?target_id=eq." + target)
                .then()
                .body("[0].action", equalTo(action))
                .body("[0].about_id", equalTo(affected.toString()))
                .body("[0].undone", equalTo(false));
        act(moderator, action, type, target).statusCode(409).body("code", equalTo("safety.an_action_is_taken_once"));

        act(database().staff("moderator"), "reinstate", type, target).statusCode(200);
        given().get(publicPath).then().body("", hasSize(1));
        as(affected).get("/rest/v1/my_notices?target_id=eq." + target).then().body("", hasSize(2));
        because(moderator)
                .get("/rest/v1/moderation_actions?target_id=eq." + target + "&action=eq." + action)
                .then()
                .body("[0].undone", equalTo(true));
        assertThat(audited("safety.moderation_actions")).isEqualTo(before + 2);
    }

    private static ValidatableResponse act(UUID moderator, String action, String type, UUID target) {
        return sends(because(moderator), Map.of("action", action, "target_type", type, "target_id", target))
                .post("/safety/actions")
                .then();
    }

    private static ValidatableResponse report(UUID reporter, String type, UUID target) {
        return sends(
                        as(reporter),
                        Map.of("target_type", type, "target_id", target, "category", "scam", "details", "look at it"))
                .post("/safety/reports")
                .then();
    }

    private static RequestSpecification sends(RequestSpecification somebody, Map<String, Object> body) {
        return somebody.contentType("application/json").body(body);
    }
}

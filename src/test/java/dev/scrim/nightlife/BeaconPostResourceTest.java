package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.listing;
import static dev.scrim.nightlife.Night.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class BeaconPostResourceTest {

    @Test
    void a_comment_is_posted_hidden_restored_locked_and_removed() throws SQLException {
        var author = database().person();
        var moderator = database().staff("moderator");
        var id = UUID.fromString(post(author, beacon(database().person(), "live"), "comment")
                .statusCode(200)
                .extract()
                .path("id"));
        for (var step :
                new String[][] {{"hide", "hidden"}, {"restore", "visible"}, {"lock", "locked"}, {"remove", "removed"}
                }) {
            because(moderator)
                    .post("/nightlife/beacon_posts/" + id + "/" + step[0])
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(step[1]));
        }
        assertThat(status("beacon_posts", id)).isEqualTo("removed");
    }

    @Test
    void an_author_removes_their_own_without_a_reason_and_cannot_hide_it() throws SQLException {
        var author = database().person();
        String id = post(author, beacon(database().person(), "live"), "comment")
                .extract()
                .path("id");
        as(author).post("/nightlife/beacon_posts/" + id + "/hide").then().statusCode(403);
        as(author).post("/nightlife/beacon_posts/" + id + "/remove").then().statusCode(200);
        as(author).post("/nightlife/beacon_posts/" + id + "/restore").then().statusCode(403);
    }

    @Test
    void a_stranger_who_sees_a_row_is_refused_whether_or_not_it_would_change() throws SQLException {
        var stranger = database().person();
        var beacon = beacon(database().person(), "live");
        String post = post(database().person(), beacon, "comment").extract().path("id");
        for (var command : List.of("hide", "restore", "lock", "remove")) {
            because(stranger)
                    .post("/nightlife/beacon_posts/" + post + "/" + command)
                    .then()
                    .statusCode(403);
        }
        for (var command : List.of("archive", "approve", "disable", "submit")) {
            because(stranger)
                    .post("/nightlife/beacons/" + beacon + "/" + command)
                    .then()
                    .statusCode(403);
        }
        var listing = listing(database().person(), beacon, "none", "live");
        for (var command : List.of("approve", "sell", "remove")) {
            because(stranger)
                    .post("/nightlife/ticket_listings/" + listing + "/" + command)
                    .then()
                    .statusCode(403);
        }
        var draft = beacon(database().person(), "draft");
        because(stranger).post("/nightlife/beacons/" + draft + "/submit").then().statusCode(404);
    }

    @Test
    void nobody_posts_on_a_draft_nor_as_the_system() throws SQLException {
        var author = database().person();
        post(author, beacon(database().person(), "draft"), "comment").statusCode(403);
        post(author, beacon(database().person(), "live"), "system").statusCode(403);
        post(author, beacon(database().person(), "live"), "poem").statusCode(403);
    }

    private static ValidatableResponse post(UUID author, UUID beacon, String type) {
        return as(author)
                .contentType("application/json")
                .body(Map.of("beacon_id", beacon, "type", type, "body", "It is good here."))
                .post("/nightlife/beacon_posts")
                .then();
    }
}

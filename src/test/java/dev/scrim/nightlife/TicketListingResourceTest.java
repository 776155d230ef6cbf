package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
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
class TicketListingResourceTest {

    @Test
    void a_listing_goes_from_draft_to_sold() throws SQLException {
        var seller = database().person();
        var id = listing(seller, beacon(database().person(), "live"), "none", "draft");
        step(as(seller), id, "submit", "pending_review");
        step(because(database().staff("admin")), id, "approve", "live");
        step(as(seller), id, "sell", "sold");
        assertThat(status("ticket_listings", id)).isEqualTo("sold");
    }

    @Test
    void going_live_needs_the_evidence_the_listing_asks_for() throws SQLException {
        var seller = database().person();
        var id = listing(seller, beacon(database().person(), "live"), "both", "pending_review");
        because(database().staff("admin"))
                .post("/nightlife/ticket_listings/" + id + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("nightlife.evidence_is_given"));
        assertThat(status("ticket_listings", id)).isEqualTo("pending_review");
    }

    @Test
    void an_admin_gives_back_and_a_moderator_removes() throws SQLException {
        var seller = database().person();
        var id = listing(seller, beacon(database().person(), "live"), "none", "pending_review");
        step(because(database().staff("admin")), id, "reject", "draft");
        step(because(database().staff("moderator")), id, "remove", "removed");
    }

    @Test
    void a_seller_removes_their_own_and_nobody_brings_it_back() throws SQLException {
        var seller = database().person();
        var id = listing(seller, beacon(database().person(), "live"), "none", "live");
        step(as(seller), id, "remove", "removed");
        as(seller).post("/nightlife/ticket_listings/" + id + "/submit").then().statusCode(403);
    }

    private static void step(
            io.restassured.specification.RequestSpecification somebody, UUID id, String verb, String status) {
        somebody.post("/nightlife/ticket_listings/" + id + "/" + verb)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }
}

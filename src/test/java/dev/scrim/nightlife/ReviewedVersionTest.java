package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Who decides about a draft decides about what they have seen. */
@QuarkusTest
class ReviewedVersionTest {

    private UUID admin;
    private UUID beacon;

    @BeforeEach
    void submit() throws SQLException {
        admin = database().staff("admin");
        beacon = Night.beacon(database().person(), "pending_review");
    }

    private String seen() {
        return because(admin)
                .get("/rest/v1/admin_beacons?id=eq." + beacon)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void what_was_seen_is_approved() throws SQLException {
        because(admin)
                .header("If-Match", seen())
                .post("/nightlife/beacons/{id}/approve", beacon)
                .then()
                .statusCode(200);
        assertThat(status("beacons", beacon)).isEqualTo("live");
    }

    @Test
    void what_was_edited_since_is_not_approved() throws SQLException {
        var seen = seen();
        database().run("update nightlife.beacons set title = 'something else' where id = '" + beacon + "'");
        because(admin)
                .header("If-Match", seen)
                .post("/nightlife/beacons/{id}/approve", beacon)
                .then()
                .statusCode(412)
                .body("code", equalTo("kernel.precondition_failed"));
        because(admin)
                .header("If-Match", seen)
                .post("/nightlife/beacons/{id}/reject", beacon)
                .then()
                .statusCode(412);
        assertThat(status("beacons", beacon)).isEqualTo("pending_review");
    }

    @Test
    void what_is_not_there_is_not_found_whatever_version_is_named() {
        because(admin)
                .header("If-Match", "*")
                .post("/nightlife/beacons/{id}/approve", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_listing_is_reviewed_likewise() throws SQLException {
        var live = Night.beacon(database().person(), "live");
        var listing = Night.listing(database().person(), live, "none", "pending_review");
        because(admin)
                .header("If-Match", "\"0123456789abcdef0123456789abcdef\"")
                .post("/nightlife/ticket_listings/{id}/approve", listing)
                .then()
                .statusCode(412);
        var tag = because(admin)
                .get("/rest/v1/admin_ticket_listings?id=eq." + listing)
                .then()
                .extract()
                .header("ETag");
        because(admin)
                .header("If-Match", tag)
                .post("/nightlife/ticket_listings/{id}/approve", listing)
                .then()
                .statusCode(200);
    }
}

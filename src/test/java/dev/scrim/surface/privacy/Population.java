package dev.scrim.surface.privacy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;

import dev.scrim.commerce.Shop;
import dev.scrim.nightlife.Night;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;

/**
 * A guest, a host and a seller who can be told apart by key, name and address, and what one population does to another
 * over HTTP, with staff acting on both.
 */
record Population(String mark, UUID guest, UUID host, UUID seller, UUID beacon, UUID shop, UUID listing) {

    /** People with profiles and verified addresses, a live beacon and a shop with something to sell. */
    static Population of(String mark) throws SQLException {
        var population = new Population(
                mark,
                database().person(),
                database().person(),
                database().person(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        for (var person : population.people()) {
            introduce(mark, person);
        }
        population.open();
        return population;
    }

    /** Gives a person a name and an address in which their mark can be recognised. */
    static void introduce(String mark, UUID person) throws SQLException {
        database().run("""
                insert into identity.profiles (id, username, bio) values ('%1$s', '%2$s', 'I am here.');
                insert into identity.profile_private (person_id, email, email_verified_at)
                    values ('%1$s', '%3$s', now());
                insert into kernel.consent_events (person_id, purpose, state, notice_version)
                    values ('%1$s', 'visibility', 'given', '2026-11')
                """.formatted(person, name(mark, person), address(mark, person)));
    }

    static String name(String mark, UUID person) {
        return mark + "_" + person.toString().substring(0, 8);
    }

    static String address(String mark, UUID person) {
        return name(mark, person) + "@" + mark + ".example";
    }

    List<UUID> people() {
        return List.of(guest, host, seller);
    }

    private void open() throws SQLException {
        sends(
                        as(host),
                        Map.of(
                                "id",
                                beacon,
                                "slug",
                                "b-" + beacon,
                                "title",
                                "A night",
                                "type",
                                "venue",
                                "city_id",
                                "london",
                                "host_type",
                                "venue"))
                .post("/rest/v1/my_beacons")
                .then()
                .statusCode(201);
        as(host).post("/nightlife/beacons/" + beacon + "/submit").then().statusCode(200);
        sends(as(seller), Map.of("id", shop, "display_name", "A shop"))
                .post("/rest/v1/my_shop")
                .then()
                .statusCode(201);
        sends(as(seller), Map.of("id", listing, "seller_id", shop, "title", "A thing", "price", 900, "quantity", 9))
                .post("/rest/v1/my_listings")
                .then()
                .statusCode(201);
        as(seller)
                .post("/commerce/market_listings/" + listing + "/submit")
                .then()
                .statusCode(200);
    }

    /** Staff let in what waits for them. */
    void approvedBy(UUID admin) {
        done(admin, "/nightlife/beacons/" + beacon + "/approve");
        done(admin, "/commerce/market_sellers/" + shop + "/approve");
        done(admin, "/commerce/market_listings/" + listing + "/approve");
    }

    /** Everything that the people of one population can do to those of another. */
    void actOn(Population others, Staff staff) throws SQLException {
        String post = path(
                sends(as(guest), Map.of("beacon_id", others.beacon, "type", "comment", "body", "I was here"))
                        .post("/nightlife/beacon_posts")
                        .then(),
                "id");
        scanIn(others);
        buyFrom(others);
        for (var target : Map.of(
                        "user", others.guest, "beacon", others.beacon, "seller", others.shop, "listing", others.listing)
                .entrySet()) {
            staff.decide(reported(guest, target.getKey(), target.getValue()), this, others);
            sends(as(host), Map.of("target_type", target.getKey(), "target_id", target.getValue()))
                    .post("/safety/blocks");
        }
        var report = reported(others.host, "post", UUID.fromString(post));
        staff.moderate("remove_post", "post", UUID.fromString(post), others);
        staff.decide(report, this, others);
        appeal(guest);
        staff.moderate("reinstate", "post", UUID.fromString(post), others);
        staff.moderate("ban_user", "user", host, others);
        staff.moderate("reinstate", "user", host, others);
        staff.moderate("suspend_seller", "seller", shop, others);
        staff.moderate("reinstate", "seller", shop, others);
        staff.note(guest, this, others);
    }

    private void scanIn(Population others) {
        String token = path(
                sends(
                                as(others.host),
                                Map.of(
                                        "beacon_id",
                                        others.beacon,
                                        "scope",
                                        "check_in",
                                        "expires_at",
                                        Instant.now().plus(1, ChronoUnit.HOURS).toString()))
                        .post("/nightlife/qr_tokens")
                        .then(),
                "token");
        sends(as(guest), Map.of("token", token))
                .post("/nightlife/qr_tokens/redeem")
                .then()
                .statusCode(200);
    }

    private void buyFrom(Population others) {
        var address = Map.of("name", name(mark, guest), "line1", mark + " Street 1", "city", "London", "country", "GB");
        String order = path(
                sends(
                                as(guest),
                                Map.of(
                                        "items", List.of(Map.of("market_listing_id", others.listing)),
                                        "email", address(mark, guest),
                                        "shipping_address", address))
                        .post("/commerce/orders")
                        .then(),
                "id");
        Shop.deliver(Shop.event("evt_" + order, "payment_intent.succeeded", order, "pi_" + order, 900))
                .then()
                .statusCode(200);
        as(others.seller).post("/commerce/orders/" + order + "/process").then().statusCode(200);
        as(others.seller).post("/commerce/orders/" + order + "/ship").then().statusCode(200);
    }

    private static UUID reported(UUID reporter, String type, UUID target) {
        return UUID.fromString(path(
                sends(
                                as(reporter),
                                Map.of(
                                        "target_type",
                                        type,
                                        "target_id",
                                        target,
                                        "category",
                                        "other",
                                        "details",
                                        "look at it"))
                        .post("/safety/reports")
                        .then(),
                "id"));
    }

    private static void appeal(UUID person) {
        as(person)
                .contentType("application/json")
                .body("{\"appeal\": \"I do not agree\"}")
                .patch("/rest/v1/my_notices?appeal=is.null")
                .then()
                .statusCode(204);
    }

    static void done(UUID staff, String path) {
        because(staff).post(path).then().statusCode(200);
    }

    static io.restassured.response.Response post(UUID person, String reason, String path, Map<String, ?> body) {
        return sends(as(person).header(Night.REASON, reason.replace(" ", "%20")), body)
                .post(path);
    }

    private static io.restassured.specification.RequestSpecification sends(
            io.restassured.specification.RequestSpecification request, Map<String, ?> body) {
        return request.contentType("application/json").body(body);
    }

    private static String path(ValidatableResponse answer, String name) {
        return answer.statusCode(200).extract().path(name);
    }
}

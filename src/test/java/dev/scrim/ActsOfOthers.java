package dev.scrim;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.restassured.response.Response;

import dev.scrim.OpenAnswers.OwnRow;
import dev.scrim.commerce.Shop;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.listing;

/** For each command of the server an act of a person that strangers could notice, or why there is none. */
final class ActsOfOthers {

    /**
     * Something a person does, with everything before it already done.
     *
     * @param doing the command
     * @param own rows that are public because this person's own act makes, changes or takes them away
     */
    record Act(Supplier<Response> doing, Set<OwnRow> own) {

        static Act of(Supplier<Response> doing, OwnRow... own) {
            return new Act(doing, Set.of(own));
        }
    }

    /** Brings things to the point where a person acts. */
    interface Case {
        Act arrange() throws SQLException;
    }

    static final String STAFF = "staff only: what they decide is public by their office, see access.csv";
    static final String ON_ONESELF =
            "a request about the caller's own data; what it leads to later is other tests' to show";
    static final String SERVERS = "servers and admins only; it releases what is due, which the test does anyhow";

    private final UUID pulse;
    private final Map<String, List<Case>> cases = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** @param pulse a live beacon that public numbers tell of */
    ActsOfOthers(UUID pulse) {
        this.pulse = pulse;
        shopping();
        selling();
        hosting();
        saying();
        staff();
    }

    Map<String, List<Case>> cases() {
        return cases;
    }

    /** Commands without an act that others could see, and why. */
    Map<String, String> reasons() {
        return reasons;
    }

    private void shopping() {
        on("POST /commerce/orders", this::orderOfSome, this::orderOfAWholeListing, this::orderOfTheLastTicket);
        on("POST /commerce/orders/{id}/cancel", this::cancelOfAPaidOrder);
        on("POST /commerce/webhooks/stripe", this::paymentOfAWholeListing, this::paymentOfTheLastTicket);
        on("POST /commerce/orders/{id}/process", () -> step("process"));
        on("POST /commerce/orders/{id}/ship", () -> step("process", "ship"));
        on("POST /commerce/orders/{id}/deliver", () -> step("process", "ship", "deliver"));
    }

    private Act orderOfSome() throws SQLException {
        var product = Shop.product(1000, 37);
        var buyer = database().person();
        return Act.of(() -> Shop.order(buyer, Map.of("product_id", product, "quantity", 13)));
    }

    private Act orderOfAWholeListing() throws SQLException {
        var stall = Stall.open(2);
        var buyer = database().person();
        return Act.of(() -> Shop.order(buyer, Map.of("market_listing_id", stall.listing(), "quantity", 2)));
    }

    private Act orderOfTheLastTicket() throws SQLException {
        var ticket = listing(database().person(), pulse, "none", "live");
        var buyer = database().person();
        return Act.of(() -> Shop.order(buyer, Map.of("listing_id", ticket)));
    }

    private Act paymentOfAWholeListing() throws SQLException {
        var stall = Stall.open(2);
        var order = ordered(Map.of("market_listing_id", stall.listing(), "quantity", 2));
        return Act.of(() -> paid(order, 1800));
    }

    private Act paymentOfTheLastTicket() throws SQLException {
        var order = ordered(Map.of("listing_id", listing(database().person(), pulse, "none", "live")));
        return Act.of(() -> paid(order, 1500));
    }

    private Act cancelOfAPaidOrder() throws SQLException {
        var stall = Stall.open(1);
        var buyer = database().person();
        var order = ordered(buyer, Map.of("market_listing_id", stall.listing()));
        paid(order, 900).then().statusCode(200);
        return Act.of(() -> as(buyer).post("/commerce/orders/" + order + "/cancel"));
    }

    private Act step(String... steps) throws SQLException {
        var stall = Stall.open(1);
        var order = ordered(Map.of("market_listing_id", stall.listing()));
        paid(order, 900).then().statusCode(200);
        for (int n = 0; n < steps.length - 1; n++) {
            fulfil(stall.seller(), order, steps[n]).then().statusCode(200);
        }
        return Act.of(() -> fulfil(stall.seller(), order, steps[steps.length - 1]));
    }

    private void selling() {
        on("POST /rest/v1/my_shop", () -> {
            var seller = database().person();
            return Act.of(() -> row(seller, "POST", "my_shop", Map.of("display_name", "Shop " + seller)));
        });
        on("PATCH /rest/v1/my_shop", () -> {
            var stall = Stall.open(1);
            return Act.of(
                    () -> row(stall.seller(), "PATCH", "my_shop?id=eq." + stall.shop(), Map.of("bio", "Mugs")),
                    new OwnRow("seller_reputation", stall.shop()));
        });
        on("POST /rest/v1/my_listings", () -> {
            var stall = Stall.open(1);
            return Act.of(() -> row(stall.seller(), "POST", "my_listings", Stall.draft(stall.shop(), 3)));
        });
        on("PATCH /rest/v1/my_listings", () -> {
            var stall = Stall.open(1);
            var draft = stall.drafted();
            return Act.of(() -> row(stall.seller(), "PATCH", "my_listings?id=eq." + draft, Map.of("price", 5)));
        });
        on("POST /commerce/market_listings/{id}/submit", () -> {
            var stall = Stall.open(1);
            var draft = stall.drafted();
            return Act.of(() -> as(stall.seller()).post("/commerce/market_listings/" + draft + "/submit"));
        });
        on("POST /commerce/market_listings/{id}/remove", () -> {
            var stall = Stall.open(1);
            return Act.of(
                    () -> as(stall.seller()).post("/commerce/market_listings/" + stall.listing() + "/remove"),
                    new OwnRow("market_listings", stall.listing()),
                    // how much a shop offers is the number of its own rows
                    new OwnRow("seller_reputation", stall.shop()));
        });
        ticket("submit", "draft");
        ticket("sell", "live");
        ticket("remove", "live");
        on("POST /rest/v1/my_ticket_listings", () -> {
            var seller = database().person();
            return Act.of(() -> row(seller, "POST", "my_ticket_listings", Map.of("beacon_id", pulse, "price", 100)));
        });
        on("PATCH /rest/v1/my_ticket_listings", () -> {
            var seller = database().person();
            var draft = listing(seller, pulse, "none", "draft");
            return Act.of(() -> row(seller, "PATCH", "my_ticket_listings?id=eq." + draft, Map.of("price", 5)));
        });
    }

    private void ticket(String verb, String before) {
        on("POST /nightlife/ticket_listings/{id}/" + verb, () -> {
            var seller = database().person();
            var ticket = listing(seller, pulse, "none", before);
            return Act.of(
                    () -> as(seller).post("/nightlife/ticket_listings/" + ticket + "/" + verb),
                    new OwnRow("ticket_listings", ticket));
        });
    }

    private void hosting() {
        on("POST /rest/v1/my_beacons", () -> {
            var host = database().person();
            return Act.of(() -> row(
                    host,
                    "POST",
                    "my_beacons",
                    Map.of(
                            "slug",
                            "a-" + host,
                            "title",
                            "A",
                            "type",
                            "venue",
                            "city_id",
                            "london",
                            "host_type",
                            "venue")));
        });
        on("PATCH /rest/v1/my_beacons", () -> {
            var host = database().person();
            var draft = beacon(host, "draft");
            return Act.of(() -> row(host, "PATCH", "my_beacons?id=eq." + draft, Map.of("title", "B")));
        });
        on("POST /rest/v1/my_beacon_places", () -> {
            var host = database().person();
            var draft = beacon(host, "draft");
            return Act.of(
                    () -> row(host, "POST", "my_beacon_places", Map.of("beacon_id", draft, "geo_hash", "gcpvj0")));
        });
        on("PATCH /rest/v1/my_beacon_places", () -> {
            var host = database().person();
            var draft = beacon(host, "draft");
            row(host, "POST", "my_beacon_places", Map.of("beacon_id", draft, "geo_hash", "gcpvj0"))
                    .then()
                    .statusCode(201);
            return Act.of(
                    () -> row(host, "PATCH", "my_beacon_places?beacon_id=eq." + draft, Map.of("geo_hash", "gcpvj1")));
        });
        on("POST /nightlife/beacons/{id}/submit", () -> {
            var host = database().person();
            var draft = beacon(host, "draft");
            return Act.of(() -> as(host).post("/nightlife/beacons/" + draft + "/submit"));
        });
        on("POST /nightlife/beacons/{id}/archive", () -> {
            var host = database().person();
            var over = beacon(host, "expired");
            return Act.of(() -> as(host).post("/nightlife/beacons/" + over + "/archive"));
        });
        on("POST /nightlife/qr_tokens", () -> {
            var host = database().person();
            var live = beacon(host, "live");
            return Act.of(() -> token(host, live));
        });
        on("POST /nightlife/qr_tokens/{id}/revoke", () -> {
            var host = database().person();
            String id = token(host, beacon(host, "live"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            return Act.of(() -> as(host).post("/nightlife/qr_tokens/" + id + "/revoke"));
        });
        on("POST /nightlife/qr_tokens/redeem", () -> {
            var host = UUID.fromString(
                    database().seen("select creator_id from nightlife.beacons where id = '" + pulse + "'"));
            String token = token(host, pulse).then().statusCode(200).extract().path("token");
            var guest = database().person();
            return Act.of(() -> sent(guest, "/nightlife/qr_tokens/redeem", Map.of("token", token)));
        });
    }

    private void saying() {
        on("POST /nightlife/beacon_posts", () -> said("comment"), () -> said("proof"));
        on("POST /nightlife/beacon_posts/{id}/remove", () -> {
            var author = database().person();
            var post = posted(author);
            return Act.of(
                    () -> as(author).post("/nightlife/beacon_posts/" + post + "/remove"),
                    new OwnRow("beacon_posts", post));
        });
        on("POST /rest/v1/my_posts", () -> {
            var author = database().person();
            var post = UUID.randomUUID();
            return Act.of(() -> row(author, "POST", "my_posts", comment(post)), new OwnRow("beacon_posts", post));
        });
        on("PATCH /rest/v1/my_posts", () -> {
            var author = database().person();
            var post = posted(author);
            return Act.of(
                    () -> row(author, "PATCH", "my_posts?id=eq." + post, Map.of("body", "bye")),
                    new OwnRow("beacon_posts", post));
        });
        on("POST /safety/reports", () -> {
            var reporter = database().person();
            return Act.of(() -> sent(reporter, "/safety/reports", report(pulse)));
        });
        on("POST /rest/v1/my_reports", () -> {
            var reporter = database().person();
            return Act.of(() -> row(reporter, "POST", "my_reports", report(pulse)));
        });
        on("POST /safety/blocks", () -> {
            var blocker = database().person();
            return Act.of(() -> blocked(blocker));
        });
        on("DELETE /rest/v1/my_blocks", () -> {
            var blocker = database().person();
            String block = blocked(blocker).then().statusCode(200).extract().path("id");
            return Act.of(() -> as(blocker).delete("/rest/v1/my_blocks?id=eq." + block));
        });
        on("PATCH /rest/v1/my_notices", () -> {
            var author = database().person();
            var post = posted(author);
            because(database().staff("moderator"))
                    .contentType("application/json")
                    .body(Map.of("action", "remove_post", "target_type", "post", "target_id", post))
                    .post("/safety/actions")
                    .then()
                    .statusCode(200);
            return Act.of(() -> row(author, "PATCH", "my_notices?target_id=eq." + post, Map.of("appeal", "Why?")));
        });
        profile();
    }

    private void profile() {
        on("POST /rest/v1/my_profile", () -> {
            var person = database().person();
            return Act.of(() -> row(person, "POST", "my_profile", name(person)));
        });
        on("PATCH /rest/v1/my_profile", () -> {
            var person = shown();
            return Act.of(
                    () -> row(person, "PATCH", "my_profile?id=eq." + person, Map.of("bio", "B")),
                    new OwnRow("profiles", person));
        });
        on("POST /rest/v1/my_private_profile", () -> {
            var person = database().person();
            return Act.of(() -> row(person, "POST", "my_private_profile", Map.of("is_18_plus", true)));
        });
        on("PATCH /rest/v1/my_private_profile", () -> {
            var person = database().person();
            row(person, "POST", "my_private_profile", Map.of("is_18_plus", false))
                    .then()
                    .statusCode(201);
            return Act.of(() ->
                    row(person, "PATCH", "my_private_profile?person_id=eq." + person, Map.of("is_18_plus", true)));
        });
        on("POST /identity/consents/{purpose}/give", () -> {
            var person = database().person();
            row(person, "POST", "my_profile", name(person)).then().statusCode(201);
            return Act.of(() -> consent(person, "give"), new OwnRow("profiles", person));
        });
        on("POST /identity/consents/{purpose}/withdraw", () -> {
            var person = shown();
            return Act.of(() -> consent(person, "withdraw"), new OwnRow("profiles", person));
        });
    }

    private void staff() {
        without(
                STAFF,
                "POST /commerce/market_listings/{id}/approve",
                "POST /commerce/market_listings/{id}/reject",
                "POST /commerce/market_sellers/{id}/approve",
                "POST /commerce/products/{id}/stock",
                "POST /identity/role_grants",
                "POST /identity/role_grants/{id}/revoke",
                "POST /nightlife/beacon_posts/{id}/hide",
                "POST /nightlife/beacon_posts/{id}/lock",
                "POST /nightlife/beacon_posts/{id}/restore",
                "POST /nightlife/beacons/{id}/approve",
                "POST /nightlife/beacons/{id}/disable",
                "POST /nightlife/beacons/{id}/reinstate",
                "POST /nightlife/beacons/{id}/reject",
                "POST /nightlife/ticket_listings/{id}/approve",
                "POST /nightlife/ticket_listings/{id}/reject",
                "POST /safety/actions",
                "POST /safety/reports/{id}/dismiss",
                "POST /safety/reports/{id}/release",
                "POST /safety/reports/{id}/resolve",
                "POST /safety/reports/{id}/take",
                "POST /privacy/desk/approve",
                "POST /privacy/desk/people/{id}/lift-restriction",
                "POST /privacy/desk/requests",
                "POST /privacy/desk/requests/{id}/told/{processor}");
        for (var step :
                List.of("approve", "claim", "complete", "extend", "hold", "reject", "resume", "retry", "vouch")) {
            without(STAFF, "POST /privacy/desk/requests/{id}/" + step);
        }
        for (var view :
                List.of("access_delays", "admin_now_playing_overrides", "admin_products", "admin_schedule_blocks")) {
            without(STAFF, "POST /rest/v1/" + view, "DELETE /rest/v1/" + view);
        }
        for (var view : List.of("admin_drops", "admin_radio_shows", "admin_records_releases", "legal_holds")) {
            without(STAFF, "POST /rest/v1/" + view, "PATCH /rest/v1/" + view);
        }
        without(
                STAFF,
                "PATCH /rest/v1/admin_products",
                "PATCH /rest/v1/admin_schedule_blocks",
                "POST /rest/v1/consent_notices");
        without(SERVERS, "POST /rest/v1/rpc/refresh_night_pulse");
        without(
                ON_ONESELF,
                "POST /privacy/requests",
                "DELETE /privacy/requests/{id}",
                "POST /privacy/requests/{id}/code",
                "POST /privacy/requests/{id}/verify",
                "POST /privacy/requests/{id}/link");
    }

    private void on(String command, Case... what) {
        cases.put(command, List.of(what));
    }

    private void without(String reason, String... commands) {
        for (var command : commands) {
            reasons.put(command, reason);
        }
    }

    /** A shop that sells one thing. */
    private record Stall(UUID seller, UUID shop, UUID listing) {

        static Stall open(int quantity) throws SQLException {
            var seller = database().person();
            var admin = database().staff("admin");
            var shop = id(row(seller, "POST", "my_shop", Map.of("display_name", "Shop " + seller)));
            because(admin)
                    .post("/commerce/market_sellers/" + shop + "/approve")
                    .then()
                    .statusCode(200);
            var listing = id(row(seller, "POST", "my_listings", draft(shop, quantity)));
            as(seller)
                    .post("/commerce/market_listings/" + listing + "/submit")
                    .then()
                    .statusCode(200);
            because(admin)
                    .post("/commerce/market_listings/" + listing + "/approve")
                    .then()
                    .statusCode(200);
            return new Stall(seller, shop, listing);
        }

        static Map<String, Object> draft(UUID shop, int quantity) {
            return Map.of("seller_id", shop, "title", "Mug", "price", 900, "quantity", quantity);
        }

        UUID drafted() {
            return id(row(seller, "POST", "my_listings", draft(shop, 1)));
        }
    }

    private Act said(String type) throws SQLException {
        var author = database().person();
        var wanted = Map.of("beacon_id", pulse, "type", type, "body", "by " + author);
        // its key is the server's to choose; what it says tells it from others
        return Act.of(() -> sent(author, "/nightlife/beacon_posts", wanted), new OwnRow("beacon_posts", author));
    }

    private UUID posted(UUID author) {
        var post = UUID.randomUUID();
        row(author, "POST", "my_posts", comment(post)).then().statusCode(201);
        return post;
    }

    private Map<String, Object> comment(UUID id) {
        return Map.of("id", id, "beacon_id", pulse, "type", "comment", "body", "hello");
    }

    private static UUID shown() throws SQLException {
        var person = database().person();
        row(person, "POST", "my_profile", name(person)).then().statusCode(201);
        consent(person, "give").then().statusCode(200);
        return person;
    }

    private static Map<String, Object> name(UUID person) {
        return Map.of("username", "p_" + person.toString().substring(0, 8));
    }

    private static Map<String, Object> report(UUID beacon) {
        return Map.of("target_type", "beacon", "target_id", beacon, "category", "scam", "details", "It is none.");
    }

    private static Response consent(UUID person, String verb) {
        return sent(person, "/identity/consents/visibility/" + verb, Map.of("notice_version", "2026-11"));
    }

    private static Response blocked(UUID blocker) {
        try {
            return sent(
                    blocker,
                    "/safety/blocks",
                    Map.of("target_type", "user", "target_id", database().person()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response token(UUID host, UUID beacon) {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        return sent(
                host,
                "/nightlife/qr_tokens",
                Map.of("beacon_id", beacon, "scope", "check_in", "expires_at", tomorrow, "max_uses", 30));
    }

    private static String ordered(Map<String, ?> item) throws SQLException {
        return ordered(database().person(), item);
    }

    private static String ordered(UUID buyer, Map<String, ?> item) {
        return Shop.order(buyer, item).then().statusCode(200).extract().path("id");
    }

    private static Response paid(String order, int amount) {
        return Shop.deliver(Shop.event("evt_" + order, "payment_intent.succeeded", order, "pi_" + order, amount));
    }

    private static Response fulfil(UUID seller, String order, String step) {
        return as(seller).post("/commerce/orders/" + order + "/" + step);
    }

    private static Response sent(UUID person, String path, Map<String, ?> body) {
        return as(person).contentType("application/json").body(body).post(path);
    }

    private static Response row(UUID person, String method, String view, Map<String, ?> body) {
        return as(person)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Prefer", "return=representation")
                .body(body)
                .request(method, "/rest/v1/" + view);
    }

    private static UUID id(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("[0].id"));
    }
}

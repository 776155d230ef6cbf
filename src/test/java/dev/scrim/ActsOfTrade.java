package dev.scrim;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import dev.scrim.ActsOfOthers.Act;
import dev.scrim.ActsOfOthers.Case;
import dev.scrim.OpenAnswers.OwnRow;
import dev.scrim.commerce.Shop;

import static dev.scrim.ActsOfOthers.id;
import static dev.scrim.ActsOfOthers.row;
import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.listing;

/** What people do who buy and sell. */
final class ActsOfTrade {

    private final UUID pulse;
    private final Map<String, List<Case>> cases = new LinkedHashMap<>();

    /** @param pulse a live beacon that public numbers tell of */
    ActsOfTrade(UUID pulse) {
        this.pulse = pulse;
        shopping();
        selling();
    }

    Map<String, List<Case>> cases() {
        return cases;
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

    private void on(String command, Case... what) {
        cases.put(command, List.of(what));
    }
}

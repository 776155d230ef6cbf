package dev.scrim.commerce;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static dev.scrim.commerce.Shop.order;
import static dev.scrim.commerce.Shop.product;
import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class OrderResourceTest {

    @Test
    void an_order_costs_what_is_for_sale_whatever_the_client_says() throws SQLException {
        var product = product(2500, 10);
        var buyer = database().person();
        var id = order(buyer, Map.of("product_id", product, "quantity", 2, "price", 1, "unit_price", 1))
                .then()
                .statusCode(200)
                .body("payment_status", equalTo("pending"))
                .extract()
                .path("id");
        as(buyer)
                .get("/rest/v1/my_orders?id=eq." + id)
                .then()
                .body("[0].total", equalTo(5000))
                .body("[0].order_number", matchesPattern("HM-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("[0].shipping_address.city", equalTo("London"));
        as(database().person()).get("/rest/v1/my_orders?id=eq." + id).then().body("size()", equalTo(0));
        as(database().person())
                .post("/commerce/orders/" + id + "/cancel")
                .then()
                .statusCode(404);
        as(buyer).post("/commerce/orders/" + id + "/ship").then().statusCode(409);
        as(buyer).post("/commerce/orders/" + id + "/cancel").then().statusCode(200);
        as(buyer).post("/commerce/orders/" + id + "/cancel").then().statusCode(200);
    }

    @Test
    void sixty_four_at_once_get_no_more_than_there_is() throws Exception {
        var product = product(1000, 10);
        List<Callable<String>> buyers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            var buyer = database().person();
            buyers.add(() -> outcome(buyer, product));
        }
        var pool = Executors.newFixedThreadPool(64);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : pool.invokeAll(buyers)) {
                outcomes.add(outcome.get());
            }
            assertThat(Collections.frequency(outcomes, "ordered")).isEqualTo(10);
            assertThat(Collections.frequency(outcomes, "commerce.stock_is_never_below_zero"))
                    .isEqualTo(54);
            assertThat(database().seen("select quantity from commerce.stock where product_id = '" + product + "'"))
                    .isEqualTo("0");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void the_answer_says_what_is_to_be_paid() throws SQLException {
        order(database().person(), Map.of("product_id", product(1250, 10), "quantity", 3))
                .then()
                .statusCode(200)
                .body("payment_status", equalTo("pending"))
                .body("total", equalTo(3750))
                .body("currency", equalTo("GBP"))
                .body("order_number", startsWith("HM-"))
                .body("expires_at", notNullValue())
                .body("items[0].quantity", equalTo(3))
                .body("items[0].unit_price", equalTo(1250));
    }

    @Test
    void the_last_ticket_of_a_listing_is_sold_once() throws SQLException {
        var listing = listing(database().person(), beacon(database().person(), "live"), "none", "live");
        order(database().person(), Map.of("listing_id", listing)).then().statusCode(200);
        order(database().person(), Map.of("listing_id", listing))
                .then()
                .statusCode(422)
                .body("code", equalTo("commerce.stock_is_never_below_zero"));
    }

    @Test
    void who_tries_again_and_again_to_order_more_than_there_is_waits() throws SQLException {
        var product = product(1000, 3);
        var buyer = database().person();
        for (int tries = 0; tries < 10; tries++) {
            order(buyer, Map.of("product_id", product, "quantity", 4))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("commerce.stock_is_never_below_zero"));
        }
        for (int quantity : new int[] {1, 4}) {
            order(buyer, Map.of("product_id", product, "quantity", quantity))
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("kernel.too_many_requests"));
        }
        order(database().person(), Map.of("product_id", product, "quantity", 3))
                .then()
                .statusCode(200);
    }

    @Test
    void bad_carts_are_refused_by_name() throws SQLException {
        var product = product(1000, 10);
        var buyer = database().person();
        order(buyer, Map.of("product_id", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("commerce.item_is_for_sale"));
        order(buyer, Map.of("product_id", product, "quantity", 0))
                .then()
                .statusCode(422)
                .body("code", equalTo("kernel.fields_invalid"));
        order(buyer, Map.of()).then().statusCode(422).body("code", equalTo("commerce.item_is_for_sale"));
        as(buyer)
                .contentType("application/json")
                .body("{\"items\": [], \"email\": \"nowhere\"}")
                .post("/commerce/orders")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("items"))
                .body("errors.field", hasItem("email"));
        as(buyer)
                .contentType("application/json")
                .body(Map.of("items", List.of(Map.of("product_id", product)), "email", "b@example.com"))
                .post("/commerce/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("commerce.address_is_given"));
        as(buyer)
                .contentType("application/json")
                .body("{\"change\": 5}")
                .post("/commerce/products/" + product + "/stock")
                .then()
                .statusCode(403);
    }

    @Test
    void a_shop_sells_after_approval_and_sees_the_address_after_payment() throws SQLException {
        var seller = database().person();
        var admin = database().staff("admin");
        String shop = created(seller, "my_shop", Map.of("display_name", "Corner " + seller));
        String listing =
                created(seller, "my_listings", Map.of("seller_id", shop, "title", "Mug", "price", 900, "quantity", 2));
        as(seller)
                .post("/commerce/market_listings/" + listing + "/submit")
                .then()
                .statusCode(200);
        because(admin)
                .post("/commerce/market_listings/" + listing + "/approve")
                .then()
                .statusCode(422)
                .body("code", equalTo("commerce.seller_is_approved"));
        as(seller).post("/commerce/market_sellers/" + shop + "/approve").then().statusCode(403);
        because(admin)
                .post("/commerce/market_sellers/" + shop + "/approve")
                .then()
                .statusCode(200);
        because(admin)
                .post("/commerce/market_listings/" + listing + "/approve")
                .then()
                .statusCode(200);

        var buyer = database().person();
        String order = order(buyer, Map.of("market_listing_id", listing))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as(seller).get("/rest/v1/my_sales").then().body("size()", equalTo(0));
        as(seller).post("/commerce/orders/" + order + "/ship").then().statusCode(404);
        Shop.deliver(Shop.event("evt_" + order, "payment_intent.succeeded", order, "pi_" + order, 900))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("paid"));
        as(seller)
                .get("/rest/v1/my_sales")
                .then()
                .body("[0].shipping_address.name", equalTo("A Buyer"))
                .body("[0].title", equalTo("Mug"));
        as(seller).post("/commerce/orders/" + order + "/process").then().statusCode(200);
        as(seller).post("/commerce/orders/" + order + "/ship").then().statusCode(200);
        as(buyer).post("/commerce/orders/" + order + "/cancel").then().statusCode(409);
        as(buyer).post("/commerce/orders/" + order + "/deliver").then().statusCode(200);
        as(seller).get("/rest/v1/my_sales").then().body("[0].shipping_address", equalTo(null));
    }

    private static String created(UUID person, String view, Map<String, ?> row) {
        return as(person)
                .contentType("application/json")
                .header("Prefer", "return=representation")
                .body(row)
                .post("/rest/v1/" + view)
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
    }

    private static String outcome(UUID buyer, UUID product) {
        Response answer = order(buyer, Map.of("product_id", product));
        // all sixty-four come from one address, which has a part of the places
        for (int again = 0; again < 10 && Set.of(429, 503, 504).contains(answer.statusCode()); again++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(answer.header("Retry-After"))));
            answer = order(buyer, Map.of("product_id", product));
        }
        return answer.statusCode() == 200 ? "ordered" : answer.path("code");
    }
}

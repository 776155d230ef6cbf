package dev.scrim.commerce;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.restassured.response.Response;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

/** What the tests of commerce buy and sell, and the bank that pays. */
public final class Shop {

    public static final String SECRET = "whsec_for_tests";

    static final Map<String, String> ADDRESS =
            Map.of("name", "A Buyer", "line1", "1 High Street", "city", "London", "country", "GB");

    private Shop() {}

    /** A live product of which there are some. */
    public static UUID product(int price, int stock) throws SQLException {
        var admin = database().staff("admin");
        var id = UUID.randomUUID();
        because(admin)
                .contentType("application/json")
                .body(Map.of("id", id, "slug", "p-" + id, "name", "A product", "price", price))
                .post("/rest/v1/admin_products")
                .then()
                .statusCode(201);
        because(admin)
                .contentType("application/json")
                .body("{\"status\": \"live\"}")
                .patch("/rest/v1/admin_products?id=eq." + id)
                .then()
                .statusCode(204);
        because(admin)
                .contentType("application/json")
                .body(Map.of("change", stock))
                .post("/commerce/products/" + id + "/stock")
                .then()
                .statusCode(200);
        return id;
    }

    public static Response order(UUID buyer, Map<String, ?>... items) {
        return as(buyer)
                .contentType("application/json")
                .body(Map.of("items", items, "email", "buyer@example.com", "shipping_address", ADDRESS))
                .post("/commerce/orders");
    }

    /** An event of the bank. */
    public static String event(String id, String type, String order, String intent, int amount) {
        var thing = type.startsWith("charge.")
                ? "{\"object\":\"charge\",\"payment_intent\":\"%2$s\",\"amount\":%3$d,\"amount_refunded\":%3$d,"
                        + "\"refunded\":true,\"currency\":\"gbp\",\"metadata\":{}}"
                : "{\"object\":\"payment_intent\",\"id\":\"%2$s\",\"amount_received\":%3$d,\"currency\":\"gbp\","
                        + "\"metadata\":{\"order_id\":\"%1$s\"}}";
        return "{\"id\":\"%s\",\"type\":\"%s\",\"created\":1790000000,\"data\":{\"object\":%s}}"
                .formatted(id, type, thing.formatted(order, intent, amount));
    }

    public static Response deliver(String event) {
        return deliver(event, signature(event, SECRET, Instant.now().getEpochSecond()));
    }

    static Response deliver(String event, String signature) {
        return given().header("Stripe-Signature", signature)
                .contentType("application/json")
                .body(event.getBytes(UTF_8))
                .post("/commerce/webhooks/stripe");
    }

    /** The signature of an event at a time, in seconds. */
    public static String signature(String event, String secret, long at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at + "." + event).getBytes(UTF_8));
            return "t=" + at + ",v1=" + HexFormat.of().formatHex(signed) + ",v0=00";
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.scrim.commerce;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.scrim.commerce.Shop.deliver;
import static dev.scrim.commerce.Shop.event;
import static dev.scrim.commerce.Shop.order;
import static dev.scrim.commerce.Shop.product;
import static dev.scrim.commerce.Shop.signature;
import static dev.scrim.nightlife.Night.database;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the bank says is believed when it is the bank, once, and whatever came first. */
@QuarkusTest
class StripeResourceTest {

    private static final int ORDERS = 34;
    private static final int EVENTS = 100;
    private static final int DELIVERIES = 1000;
    private static final int PRICE = 1000;

    @Inject
    MeterRegistry metrics;

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "t=1", "v1=00", "t=x,v1=00", "t=99999999999999,v1=00", "t=1,v1=zz"})
    void what_is_not_signed_is_refused(String signature) {
        refused(() ->
                deliver("{}", signature).then().statusCode(400).body("code", equalTo("kernel.signature_invalid")));
    }

    @Test
    void what_is_signed_by_another_too_early_or_with_another_body_is_refused() {
        var now = Instant.now().getEpochSecond();
        refused(() ->
                deliver("{}", signature("{}", "whsec_of_somebody", now)).then().statusCode(400));
        refused(() ->
                deliver("{}", signature("{}", Shop.SECRET, now - 301)).then().statusCode(400));
        refused(() ->
                deliver("{}", signature("{}", Shop.SECRET, now + 360)).then().statusCode(400));
        refused(() -> deliver("{ }", signature("{}", Shop.SECRET, now)).then().statusCode(400));
        refused(() -> deliver("[", signature("[", Shop.SECRET, now)).then().statusCode(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "{", "{} {}", "{\"id\": \"evt\"", "{\"a\": nul}", "'id'"})
    void what_is_no_json_is_refused(String body) {
        refused(() -> deliver(body).then().statusCode(400).body("code", equalTo("kernel.body_invalid")));
    }

    /** A service whose events are refused stops sending them, those of our payments too. */
    @Test
    void whatever_is_rightly_signed_is_taken_in() throws Exception {
        for (var body :
                List.of("{}", "[]", "7", "null", "\"x\"", "[{\"id\": \"evt\"}]", "{\"id\": null}", "{\"id\": 7}")) {
            deliver(body).then().statusCode(200).body("outcome", equalTo("not_an_event"));
        }
        var deep = "[".repeat(50_000) + "]".repeat(50_000);
        var things = List.of(
                "{'object': 'payout', 'id': 'po_1', 'amount': 123456789012345678901234567890, 'currency': 'idr'}",
                "{'object': 'charge', 'id': 'ch_1', 'amount': 9223372036854775808, 'currency': 'usdc'}",
                "{'object': 'charge', 'id': 'ch_2', 'amount': 1e999999999, 'amount_refunded': -1}",
                "{'object': 'customer', 'name': 'a\\u0000b', 'note': '\\ud800', 'email': 'a@example.com'}",
                "{'object': 'payment_intent', 'id': 'pi_\\u0000\\udfff', 'metadata': {'order_id': '\\u0000'}}",
                "{'object': 'payment_intent', 'id': '" + "x".repeat(5000) + "\", \"metadata\": [1, {\"order_id\": 2}]}",
                "{'object': 'plan', 'amount': " + "9".repeat(5000) + ", 'tiers': " + deep + "}",
                "null",
                "[]",
                "\"\"",
                deep);
        for (var n = 0; n < things.size(); n++) {
            for (var type :
                    List.of("payout.paid", "charge.refunded", "payment_intent.succeeded", "v9.\\u0000 \\ud834")) {
                var event = "{'id': 'evt_odd_%d_%d', 'type': '%s', 'created': 1e99, 'data': {'object': %s}}"
                        .formatted(n, type.length(), type, things.get(n))
                        .replace('\'', '"');
                deliver(event).then().statusCode(200).body("outcome", equalTo("unknown_order"));
                deliver(event).then().statusCode(200).body("outcome", equalTo("repeated"));
            }
        }
        assertThat(database().seen("select count(*) from commerce.payment_events where id like 'evt_odd%'"))
                .isEqualTo("" + 4 * things.size());
        assertThat(database().seen("select count(*) from commerce.payment_events e where e::text like '%example.com%'"))
                .isEqualTo("0");
    }

    @Test
    void two_payments_of_one_order_of_which_one_is_refunded_leave_it_paid() throws Exception {
        var product = product(PRICE, 2);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            orders.add(order(database().person(), Map.of("product_id", product))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id"));
        }
        var order = orders.get(0);
        outcome("paid", event("evt_1_" + order, "payment_intent.succeeded", order, "pi_1_" + order, PRICE));
        outcome("paid", event("evt_2_" + order, "payment_intent.succeeded", order, "pi_2_" + order, PRICE));
        assertThat(due(order)).isEqualTo("pi_1_%1$s 0\npi_2_%1$s 1000".formatted(order));
        outcome("paid", event("evt_3_" + order, "charge.refunded", order, "pi_2_" + order, PRICE));
        assertThat(due(order)).isEqualTo("pi_1_%1$s 0\npi_2_%1$s 0".formatted(order));
        outcome(
                "another_order",
                event("evt_4_" + order, "payment_intent.succeeded", orders.get(1), "pi_1_" + order, PRICE));
        outcome("refunded", event("evt_5_" + order, "charge.refunded", order, "pi_1_" + order, PRICE));
        assertThat(database().seen("select payment_status from commerce.orders where id = '" + orders.get(1) + "'"))
                .isEqualTo("pending");
    }

    @Test
    void payments_of_one_order_that_come_at_once_are_all_taken_in() throws Exception {
        String order = order(database().person(), Map.of("product_id", product(PRICE, 1)))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        List<Callable<Integer>> events = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            var event = event(
                    "evt_at_once_%d_%s".formatted(i, order),
                    "payment_intent.succeeded",
                    order,
                    "pi_at_once_%d_%s".formatted(i, order),
                    PRICE);
            events.add(() -> deliver(event).statusCode());
        }
        var pool = Executors.newFixedThreadPool(6);
        try {
            for (var status : pool.invokeAll(events)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static void outcome(String expected, String event) {
        deliver(event).then().statusCode(200).body("outcome", equalTo(expected));
    }

    private static String due(String order) throws SQLException {
        return database()
                .seen("select concat_ws(' ', id, commerce.refund_due(id)) from commerce.payments where order_id = '"
                        + order + "' order by id");
    }

    /** Each order hears of a failed attempt; most are paid all the same, half of those refunded, in any order. */
    @Test
    void a_thousand_deliveries_of_a_hundred_events_in_any_order_leave_the_books_right() throws Exception {
        var product = product(PRICE, ORDERS);
        var random = new Random(20261121);
        List<String> orders = new ArrayList<>();
        List<String> events = new ArrayList<>();
        Map<String, String> expected = new java.util.HashMap<>();
        for (int i = 0; i < ORDERS; i++) {
            var buyer = database().person();
            String order = order(buyer, Map.of("product_id", product))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            orders.add(order);
            var kind = i % 4;
            events.add(event("evt_f_" + order, "payment_intent.payment_failed", order, "pi_" + order, 0));
            if (kind != 3) {
                events.add(event("evt_p_" + order, "payment_intent.succeeded", order, "pi_" + order, PRICE));
            }
            if (kind == 1 || kind == 2) {
                events.add(event("evt_r_" + order, "charge.refunded", order, "pi_" + order, PRICE));
            }
            expected.put(order, kind == 0 ? "paid" : kind == 3 ? "failed" : "refunded");
        }
        while (events.size() < EVENTS) {
            events.add(event("evt_o_" + events.size(), "customer.created", "none", "pi_none", 0));
        }
        List<Callable<Integer>> deliveries = new ArrayList<>();
        events.forEach(event -> deliveries.add(() -> delivered(event)));
        while (deliveries.size() < DELIVERIES - 100) {
            var event = events.get(random.nextInt(events.size()));
            deliveries.add(() -> delivered(event));
        }
        while (deliveries.size() < DELIVERIES) {
            var event = event("evt_forged", "payment_intent.succeeded", orders.get(3), "pi_forged", PRICE);
            deliveries.add(() -> deliver(
                            event,
                            signature(event, "whsec_forged", Instant.now().getEpochSecond()))
                    .statusCode());
        }
        Collections.shuffle(deliveries, random);
        var refusedBefore = refusals();
        var pool = Executors.newFixedThreadPool(16);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(deliveries)) {
                answers.add(answer.get());
            }
            assertThat(Collections.frequency(answers, 200)).isEqualTo(DELIVERIES - 100);
            assertThat(Collections.frequency(answers, 400)).isEqualTo(100);
        } finally {
            pool.shutdown();
        }
        assertThat(refusals() - refusedBefore).isEqualTo(100);
        for (var order : orders) {
            assertThat(database().seen("select payment_status from commerce.orders where id = '" + order + "'"))
                    .isEqualTo(expected.get(order));
        }
        booksAreRight(product, expected);
    }

    private static void booksAreRight(java.util.UUID product, Map<String, String> expected) throws SQLException {
        assertThat(database()
                        .seen("select count(*) from commerce.payment_events where id like 'evt_%'"
                                + " and id not like 'evt_canary%' and created_at > now() - interval '10 minutes'"))
                .isNotEqualTo("0");
        var paid = Collections.frequency(expected.values(), "paid");
        var refunded = Collections.frequency(expected.values(), "refunded");
        var orders = "'" + String.join("', '", expected.keySet()) + "'";
        var ledger = "select coalesce(sum(points), 0) from identity.xp_events where source in"
                + " (select s || o::text from unnest(array[" + orders
                + "]) o, unnest(array['order:', 'back:order:']) s)";
        assertThat(database().seen(ledger)).isEqualTo("" + 10 * paid);
        assertThat(database().seen(ledger + " and points < 0")).isEqualTo("" + -10 * refunded);
        // what was refunded before it was sent is back in stock; what failed is reserved until it expires
        assertThat(database().seen("select quantity from commerce.stock where product_id = '" + product + "'"))
                .isEqualTo("" + refunded);
    }

    private static int delivered(String event) {
        var answer = deliver(event);
        for (int again = 0; again < 10 && answer.statusCode() == 503; again++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(answer.header("Retry-After"))));
            answer = deliver(event);
        }
        return answer.statusCode();
    }

    private void refused(Runnable delivery) {
        var before = refusals();
        delivery.run();
        assertThat(refusals()).isEqualTo(before + 1);
    }

    private double refusals() {
        return metrics.find("scrim.stripe.refused").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}

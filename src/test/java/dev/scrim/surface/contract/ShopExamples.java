package dev.scrim.surface.contract;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.scrim.commerce.Shop;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.surface.contract.Arranged.Arrangement;

import static dev.scrim.surface.contract.Arranged.by;
import static dev.scrim.surface.contract.Arranged.key;
import static dev.scrim.surface.contract.Arranged.known;
import static dev.scrim.surface.contract.Arranged.person;
import static dev.scrim.surface.contract.Arranged.run;
import static dev.scrim.surface.contract.Arranged.staff;
import static io.restassured.RestAssured.given;

/** What the examples of commerce, identity and music need. */
final class ShopExamples {

    private static final UUID NOTHING = new UUID(0, 0);

    private ShopExamples() {}

    static Map<String, Arrangement> all() {
        var all = new TreeMap<String, Arrangement>();
        market(all);
        orders(all);
        goods(all);
        identity(all);
        music(all);
        return all;
    }

    private static void market(Map<String, Arrangement> all) {
        for (var step : Map.of("submit", "draft", "remove", "live").entrySet()) {
            all.put(step.getKey() + "_market_listing", body -> {
                var owner = person();
                return by(owner, listing(shop(owner, "approved"), step.getValue()));
            });
        }
        for (var step : new String[] {"approve", "reject"}) {
            all.put(
                    step + "_market_listing",
                    body -> by(staff("admin"), listing(shop(person(), "approved"), "pending_review")));
        }
        all.put("approve_market_seller", body -> by(staff("admin"), shop(person(), "pending")));
    }

    private static void orders(Map<String, Arrangement> all) {
        for (var step : Map.of("process", "pending", "ship", "processing", "deliver", "shipped")
                .entrySet()) {
            all.put(step.getKey() + "_order", body -> {
                var seller = person();
                return by(seller, order(person(), seller, step.getValue(), "now()"));
            });
        }
        all.put("cancel_order", body -> {
            var buyer = person();
            return by(buyer, order(buyer, person(), "pending", "null"));
        });
        all.put("place_order", body -> {
            product(key(body.getJsonArray("items").getJsonObject(0), "product_id"));
            return by(person());
        });
    }

    private static void goods(Map<String, Arrangement> all) {
        for (var step : Map.of("publish", "draft", "unpublish", "live", "archive", "live")
                .entrySet()) {
            all.put(step.getKey() + "_product", body -> {
                var id = UUID.randomUUID();
                product(id, step.getValue());
                return by(staff("admin"), id);
            });
        }
        all.put("schedule_drop", body -> {
            body.put("start_at", Instant.now().plus(1, ChronoUnit.DAYS).toString());
            body.put("end_at", Instant.now().plus(2, ChronoUnit.DAYS).toString());
            return by(staff("admin"));
        });
        all.put("change_stock", body -> {
            var id = UUID.randomUUID();
            product(id);
            return by(staff("admin"), id);
        });
        all.put(
                "receive_payment_event",
                body -> new Arranged(
                        given().header(
                                        "Stripe-Signature",
                                        Shop.signature(
                                                body.encode(),
                                                Shop.SECRET,
                                                Instant.now().getEpochSecond())),
                        NOTHING));
    }

    private static void identity(Map<String, Arrangement> all) {
        all.put("start_bot_session", body -> by(person()));
        all.put("connect_bot_session", body -> {
            run(
                    "insert into identity.profile_secrets (person_id, bot_token_hash, bot_token_expires_at)"
                            + " values ('%s', encode(sha256(convert_to('%s', 'UTF8')), 'hex'),"
                            + " now() + interval '15 min')",
                    person(), body.getString("token"));
            return new Arranged(
                    given().header("Authorization", "Bearer " + TestTokens.service())
                            .header("X-Purpose", "somebody%20connects"),
                    NOTHING);
        });
        all.put("give_consent", body -> by(person()));
        all.put("withdraw_consent", body -> by(person()));
        all.put("read_consent_receipt", body -> {
            var person = person();
            run(
                    "insert into kernel.consent_events (person_id, purpose, state, notice_version)"
                            + " values ('%s', 'visibility', 'given', '2026-11')",
                    person);
            return by(person);
        });
        all.put("create_profile", body -> by(person()));
        all.put("grant_role", body -> {
            known(key(body, "person_id"));
            return by(staff("admin"));
        });
        all.put("revoke_role", body -> {
            var id = UUID.randomUUID();
            run("insert into kernel.role_grants (id, person_id, role) values ('%s', '%s', 'moderator')", id, person());
            return by(staff("admin"), id);
        });
        all.put("adjust_xp", body -> {
            known(key(body, "person_id"));
            return by(staff("admin"));
        });
    }

    private static void music(Map<String, Arrangement> all) {
        for (var step : Map.of("publish", "draft", "unpublish", "live", "archive", "live")
                .entrySet()) {
            all.put(step.getKey() + "_radio_show", body -> by(staff("admin"), show(step.getValue())));
        }
        for (var step : Map.of("publish", "draft", "unpublish", "live", "override", "live")
                .entrySet()) {
            all.put(step.getKey() + "_schedule_block", body -> {
                var id = UUID.randomUUID();
                run(
                        "insert into music.schedule_blocks (id, show_id, day_of_week, start_time, end_time, status)"
                                + " values ('%s', '%s', 5, '22:00', '23:00', '%s')",
                        id, show("live"), step.getValue());
                return by(staff("admin"), id);
            });
        }
        for (var step : Map.of("schedule", "draft", "unpublish", "scheduled", "publish", "scheduled", "archive", "live")
                .entrySet()) {
            all.put(step.getKey() + "_record_release", body -> {
                var id = UUID.randomUUID();
                run(
                        "insert into music.records_releases (id, slug, title, artist, release_date, status)"
                                + " values ('%1$s', 'r-%1$s', 'A record', 'Somebody', current_date + 7, '%2$s')",
                        id, step.getValue());
                return by(staff("admin"), id);
            });
        }
        all.put("override_now_playing", body -> {
            body.put("expires_at", Instant.now().plus(1, ChronoUnit.HOURS).toString());
            return by(staff("admin"));
        });
    }

    private static UUID show(String status) throws SQLException {
        var id = UUID.randomUUID();
        run(
                "insert into music.radio_shows (id, slug, name, status) values ('%1$s', 's-%1$s', 'A show', '%2$s')",
                id, status);
        return id;
    }

    private static UUID shop(UUID owner, String status) throws SQLException {
        var id = UUID.randomUUID();
        run(
                "insert into commerce.market_sellers (id, owner_id, display_name, verification_status)"
                        + " values ('%1$s', '%2$s', 'Shop %1$s', '%3$s')",
                id, owner, status);
        return id;
    }

    private static UUID listing(UUID shop, String status) throws SQLException {
        var id = UUID.randomUUID();
        run(
                "insert into commerce.market_listings (id, seller_id, title, price, quantity, status)"
                        + " values ('%s', '%s', 'Mug', 900, 2, '%s')",
                id, shop, status);
        run("insert into commerce.stock (market_listing_id, quantity) values ('%s', 2)", id);
        return id;
    }

    private static UUID order(UUID buyer, UUID seller, String status, String paidAt) throws SQLException {
        var id = UUID.randomUUID();
        var digits = id.toString().toUpperCase(Locale.ROOT);
        var number = "HM-" + digits.substring(0, 4) + "-" + digits.substring(4, 8);
        run(
                "insert into commerce.orders (id, order_number, user_id, order_type, subtotal, total, currency,"
                        + " payment_status) values ('%s', '%s', '%s', 'marketplace', 900, 900, 'GBP', '%s')",
                id, number, buyer, paidAt.equals("null") ? "pending" : "paid");
        run(
                "insert into commerce.fulfilments (order_id, order_number, seller_profile_id, status, paid_at)"
                        + " values ('%s', '%s', '%s', '%s', %s)",
                id, number, seller, status, paidAt);
        return id;
    }

    private static void product(UUID id) throws SQLException {
        product(id, "live");
    }

    private static void product(UUID id, String status) throws SQLException {
        run(
                "insert into commerce.products (id, slug, name, price, status)"
                        + " values ('%1$s', 'p-%1$s', 'A product', 2500, '%2$s')",
                id, status);
        run("insert into commerce.stock (product_id, quantity) values ('%s', 10)", id);
    }
}

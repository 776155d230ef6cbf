package dev.scrim;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.restassured.response.Response;

import dev.scrim.OpenAnswers.OwnRow;

import static dev.scrim.nightlife.Night.as;

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

    private final Map<String, List<Case>> cases = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** @param pulse a live beacon that public numbers tell of */
    ActsOfOthers(UUID pulse) {
        cases.putAll(new ActsOfTrade(pulse).cases());
        cases.putAll(new ActsOfTheNight(pulse).cases());
        staff();
    }

    Map<String, List<Case>> cases() {
        return cases;
    }

    /** Commands without an act that others could see, and why. */
    Map<String, String> reasons() {
        return reasons;
    }

    private void staff() {
        without(
                STAFF,
                "POST /commerce/drops",
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
        var steps = "approve claim complete extend hold reject resume retry vouch link";
        for (var step : steps.split(" ")) {
            without(STAFF, "POST /privacy/desk/requests/{id}/" + step);
        }
        for (var step : "publish unpublish archive".split(" ")) {
            without(STAFF, "POST /commerce/products/{id}/" + step, "POST /music/radio_shows/{id}/" + step);
        }
        for (var step : "schedule publish unpublish archive".split(" ")) {
            without(STAFF, "POST /music/records_releases/{id}/" + step);
        }
        for (var step : "publish unpublish override".split(" ")) {
            without(STAFF, "POST /music/schedule_blocks/{id}/" + step);
        }
        without(STAFF, "POST /music/now_playing_overrides");
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
        without(STAFF, "POST /identity/xp_adjustments");
        without(SERVERS, "POST /rest/v1/rpc/refresh_night_pulse", "POST /identity/bot_sessions/connect");
        without(
                ON_ONESELF,
                "POST /identity/bot_sessions",
                "POST /privacy/requests",
                "DELETE /privacy/requests/{id}",
                "POST /privacy/requests/{id}/code",
                "POST /privacy/requests/{id}/verify",
                "POST /privacy/requests/{id}/link");
    }

    private void without(String reason, String... commands) {
        for (var command : commands) {
            reasons.put(command, reason);
        }
    }

    static Response sent(UUID person, String path, Map<String, ?> body) {
        return as(person).contentType("application/json").body(body).post(path);
    }

    static Response row(UUID person, String method, String view, Map<String, ?> body) {
        return as(person)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Prefer", "return=representation")
                .body(body)
                .request(method, "/rest/v1/" + view);
    }

    static UUID id(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("[0].id"));
    }
}

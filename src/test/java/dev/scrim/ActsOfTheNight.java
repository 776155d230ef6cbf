package dev.scrim;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import dev.scrim.ActsOfOthers.Act;
import dev.scrim.ActsOfOthers.Case;
import dev.scrim.OpenAnswers.OwnRow;

import static dev.scrim.ActsOfOthers.row;
import static dev.scrim.ActsOfOthers.sent;
import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;

/** What people do who host, come, say something and show themselves. */
final class ActsOfTheNight {

    private final UUID pulse;
    private final Map<String, List<Case>> cases = new LinkedHashMap<>();

    /** @param pulse a live beacon that public numbers tell of */
    ActsOfTheNight(UUID pulse) {
        this.pulse = pulse;
        hosting();
        saying();
        profile();
    }

    Map<String, List<Case>> cases() {
        return cases;
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
    }

    private void profile() {
        on("POST /rest/v1/my_profile", () -> {
            var person = database().person();
            return Act.of(() -> row(person, "POST", "my_profile", name(person)));
        });
        on("POST /identity/profiles", () -> {
            var person = database().person();
            var profile = Map.of("username", name(person).get("username"), "is_18_plus", true);
            return Act.of(() -> sent(person, "/identity/profiles", profile));
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

    private void on(String command, Case... what) {
        cases.put(command, List.of(what));
    }
}

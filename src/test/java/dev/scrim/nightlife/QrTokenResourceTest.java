package dev.scrim.nightlife;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import dev.scrim.database.Gate;
import dev.scrim.kernel.problem.Problem;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
class QrTokenResourceTest {

    @Test
    void a_token_is_issued_redeemed_once_and_pays_once() throws SQLException {
        var host = database().person();
        var guest = database().person();
        var token = issue(host, beacon(host, "live"), 1);
        assertThat(redeem(guest, token)).isEqualTo("valid");
        assertThat(redeem(guest, token)).isEqualTo("duplicate");
        assertThat(redeem(database().person(), token)).isEqualTo("duplicate");
        assertThat(database().seen("select sum(points) from identity.xp_events where actor_id = '" + guest + "'"))
                .isEqualTo("10");
        assertThat(database().seen("select status from nightlife.beacon_scans order by scanned_at"))
                .contains("valid", "duplicate");
    }

    @Test
    void an_unknown_token_is_recorded_as_invalid() throws SQLException {
        assertThat(redeem(database().person(), "nothing anybody issued")).isEqualTo("invalid");
        assertThat(database().seen("select count(*) > 0 from nightlife.beacon_scans where status = 'invalid'"))
                .isEqualTo("t");
    }

    @Test
    void a_revoked_token_lets_nobody_in_and_one_of_another_host_cannot_be_revoked() throws SQLException {
        var host = database().person();
        var token = issued(host, beacon(host, "live"), 5);
        as(database().person())
                .post("/nightlife/qr_tokens/" + token.get("id") + "/revoke")
                .then()
                .statusCode(404);
        as(host).post("/nightlife/qr_tokens/" + token.get("id") + "/revoke")
                .then()
                .statusCode(200)
                .body("status", equalTo("revoked"));
        assertThat(status("qr_tokens", UUID.fromString((String) token.get("id"))))
                .isEqualTo("revoked");
        assertThat(redeem(database().person(), (String) token.get("token"))).isEqualTo("revoked");
    }

    @Test
    void only_the_host_and_admins_with_a_reason_issue() throws SQLException {
        var beacon = beacon(database().person(), "live");
        var wanted = wanted(beacon, 1);
        as(database().person())
                .contentType("application/json")
                .body(wanted)
                .post("/nightlife/qr_tokens")
                .then()
                .statusCode(403)
                .body("code", equalTo("nightlife.host_issues_tokens"));
        var admin = database().staff("admin");
        as(admin)
                .contentType("application/json")
                .body(wanted)
                .post("/nightlife/qr_tokens")
                .then()
                .statusCode(400)
                .body("code", equalTo("kernel.reason_is_given"));
        because(admin)
                .contentType("application/json")
                .body(wanted)
                .post("/nightlife/qr_tokens")
                .then()
                .statusCode(200);
    }

    @Test
    void bad_requests_name_every_fault() throws SQLException {
        as(database().person())
                .contentType("application/json")
                .body("{}")
                .post("/nightlife/qr_tokens")
                .then()
                .statusCode(422)
                .body("code", equalTo("kernel.fields_invalid"))
                .body("errors.field", hasItems("beacon_id", "expires_at", "scope"));
    }

    @Test
    void sixty_four_at_once_get_no_more_than_a_token_has_uses() throws Exception {
        var host = database().person();
        var token = issue(host, beacon(host, "live"), 10);
        List<Callable<String>> guests = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            var guest = database().person();
            guests.add(() -> redeem(guest, token));
        }
        var pool = Executors.newFixedThreadPool(16);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : pool.invokeAll(guests)) {
                outcomes.add(outcome.get());
            }
            assertThat(Collections.frequency(outcomes, "valid")).isEqualTo(10);
            assertThat(Collections.frequency(outcomes, "duplicate")).isEqualTo(54);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void who_redeems_one_token_of_a_venue_does_not_wait_for_who_redeems_another() throws Exception {
        var host = database().person();
        var venue = beacon(host, "live");
        var held = issue(host, venue, 5);
        var other = issue(host, venue, 5);
        try (var slow = database().acting(Gate.person(database().person()));
                var redeem = slow.prepareStatement("select status from nightlife.redeem_qr(?)")) {
            redeem.setString(1, held);
            redeem.execute();
            // while this transaction stays open, another token of the same venue is redeemed, and the same one is not
            assertThat(redeem(database().person(), other)).isEqualTo("valid");
            as(database().person())
                    .contentType("application/json")
                    .body(Map.of("token", held))
                    .post("/nightlife/qr_tokens/redeem")
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("kernel.busy"));
            slow.commit();
        }
        assertThat(redeem(database().person(), held)).isEqualTo("valid");
    }

    private static Map<String, Object> wanted(UUID beacon, int uses) {
        return Map.of(
                "beacon_id",
                beacon,
                "scope",
                "check_in",
                "expires_at",
                Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                "max_uses",
                uses);
    }

    private static Map<String, Object> issued(UUID host, UUID beacon, int uses) {
        return as(host).contentType("application/json")
                .body(wanted(beacon, uses))
                .post("/nightlife/qr_tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static String issue(UUID host, UUID beacon, int uses) {
        return (String) issued(host, beacon, uses).get("token");
    }

    /** As a client does that comes back when it is told to. */
    private static String redeem(UUID guest, String token) {
        var answer = attempt(guest, token);
        for (int again = 0; again < 5 && Problem.OVERLOADED.code().equals(answer.path("code")); again++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(answer.header("Retry-After"))));
            answer = attempt(guest, token);
        }
        return answer.then().statusCode(200).extract().path("status");
    }

    private static Response attempt(UUID guest, String token) {
        return as(guest)
                .contentType("application/json")
                .body(Map.of("token", token, "client_meta", Map.of("platform", "test")))
                .post("/nightlife/qr_tokens/redeem");
    }
}

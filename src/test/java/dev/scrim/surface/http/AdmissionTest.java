package dev.scrim.surface.http;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.Gate;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** One connection, one place in the queue: what happens to the third, and to who waits for a slow one. */
@QuarkusTest
@TestProfile(AdmissionTest.Narrow.class)
class AdmissionTest {

    private static final String CITIES = "/rest/v1/cities";

    @Inject
    Admission admission;

    @Inject
    LoginTransactions transactions;

    @Inject
    @DataSource("data")
    AgroalDataSource readers;

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "scrim.pool.data", "1",
                    "scrim.pool.authenticator", "1",
                    "scrim.http.admission.queue", "1",
                    "scrim.http.admission.patience", "500ms",
                    "scrim.statement-timeout.anon", "3s",
                    "scrim.statement-timeout.authenticated", "4s");
        }
    }

    @BeforeEach
    void the_catalogue_is_read() {
        assertThat(given().get(CITIES).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void every_place_is_free_again() throws InterruptedException {
        assertThat(soonInside(0)).isZero();
        assertThat(given().get(CITIES).statusCode()).isEqualTo(200);
    }

    @Test
    void who_finds_no_place_is_turned_away_at_once_and_who_waits_too_long_soon() throws Exception {
        try (var lock = locked()) {
            var inside = later(CITIES);
            soonInside(1);
            var two = List.of(timed(CITIES), timed(CITIES));
            var first = (Timed) CompletableFuture.anyOf(two.get(0), two.get(1)).join();
            overloaded(first.answer());
            var last = two.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer != first)
                    .findFirst()
                    .orElseThrow();
            overloaded(last.answer());
            assertThat(last.milliseconds()).isGreaterThan(450);
            assertThat(inside).isNotDone();
            // commands have a lane of their own
            assertThat(given().get("/probe/who").statusCode()).isEqualTo(200);
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
            lock.rollback();
            assertThat(inside.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_waits_is_served_when_a_place_is_left() throws Exception {
        try (var lock = locked()) {
            var first = later(CITIES);
            soonInside(1);
            var second = later(CITIES);
            Thread.sleep(200);
            lock.rollback();
            assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void who_hangs_up_while_waiting_keeps_no_place() throws Exception {
        try (var lock = locked()) {
            var first = later(CITIES);
            soonInside(1);
            try (var client = new RawRequest()) {
                client.send("GET " + CITIES + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                Thread.sleep(100);
            }
            Thread.sleep(100);
            var second = later(CITIES);
            Thread.sleep(100);
            lock.rollback();
            assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void a_statement_is_ended_sooner_for_who_is_not_signed_in() throws Exception {
        var token = TestTokens.person(AppDatabase.current().person());
        try (var lock = locked()) {
            var anonymous = timed(CITIES).join();
            timedOut(anonymous.answer());
            assertThat(anonymous.milliseconds()).isGreaterThan(2_900L);
            var began = System.nanoTime();
            timedOut(given().header("Authorization", "Bearer " + token).get(CITIES));
            // the read itself would have had longer
            assertThat((System.nanoTime() - began) / 1_000_000).isBetween(3_900L, 4_900L);
            lock.rollback();
        }
    }

    @Test
    void a_pool_that_has_nothing_to_give_is_an_outage_and_no_fault_of_ours() throws Exception {
        try (var taken = readers.getConnection()) {
            assertThat(taken.isClosed()).isFalse();
            unavailable(given().get(CITIES));
        }
        transactions.inTransaction(Gate.anonymous(), connection -> {
            unavailable(given().get("/probe/who"));
            return true;
        });
    }

    /** A lock that every reader waits for. */
    private static Connection locked() throws Exception {
        var connection = AppDatabase.current().asSuperuser();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table nightlife.cities in access exclusive mode");
        }
        return connection;
    }

    private record Timed(Response answer, long milliseconds) {}

    private static CompletableFuture<Response> later(String path) {
        return timed(path).thenApply(Timed::answer);
    }

    private static CompletableFuture<Timed> timed(String path) {
        var began = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> {
            var answer = given().get(path);
            return new Timed(answer, (System.nanoTime() - began) / 1_000_000);
        });
    }

    private int soonInside(int wanted) throws InterruptedException {
        for (var i = 0; i < 50 && admission.inside() != wanted; i++) {
            Thread.sleep(20);
        }
        return admission.inside();
    }

    private static void overloaded(Response answer) {
        refused(answer, 503, "kernel.overloaded");
    }

    private static void timedOut(Response answer) {
        refused(answer, 504, "kernel.timed_out");
    }

    private static void unavailable(Response answer) {
        refused(answer, 503, "kernel.unavailable");
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.body().asString()).contains(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }
}

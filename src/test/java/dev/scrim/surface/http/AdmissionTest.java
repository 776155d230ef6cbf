package dev.scrim.surface.http;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
                    "scrim.http.admission.patience", "1s",
                    "scrim.statement-timeout.anon", "1s",
                    "scrim.statement-timeout.authenticated", "2500ms");
        }
    }

    @BeforeEach
    void the_catalogue_is_read() {
        assertThat(given().get(CITIES).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void every_place_is_free_again() throws InterruptedException {
        soonInside(0);
        assertThat(given().get(CITIES).statusCode()).isEqualTo(200);
    }

    @Test
    void who_finds_no_place_is_turned_away_at_once_and_who_waits_too_long_soon() throws Exception {
        try (var lock = locked()) {
            var inside = held();
            soonInside(1);
            var two = List.of(timed(given()), timed(given()));
            var first = (Timed) CompletableFuture.anyOf(two.get(0), two.get(1)).join();
            overloaded(first.answer());
            var last = two.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer != first)
                    .findFirst()
                    .orElseThrow();
            overloaded(last.answer());
            assertThat(last.milliseconds()).isGreaterThan(950);
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
            var first = held();
            soonInside(1);
            var second = later();
            soonWaiting(1);
            lock.rollback();
            assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void who_hangs_up_while_waiting_keeps_no_place() throws Exception {
        try (var lock = locked()) {
            var first = held();
            soonInside(1);
            try (var client = new RawRequest()) {
                client.send("GET " + CITIES + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                soonWaiting(1);
            }
            soonWaiting(0);
            var second = later();
            soonWaiting(1);
            lock.rollback();
            assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void a_statement_is_ended_sooner_for_who_is_not_signed_in() throws Exception {
        try (var lock = locked()) {
            var anonymous = timed(given()).join();
            timedOut(anonymous.answer());
            assertThat(anonymous.milliseconds()).isGreaterThan(900L);
            var person =
                    timed(as(TestTokens.person(AppDatabase.current().person()))).join();
            timedOut(person.answer());
            // the read itself would have had five seconds
            assertThat(person.milliseconds()).isBetween(2_400L, 4_900L);
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

    /** A read of a signed-in person, whose statement has longer to wait than others wait for a place. */
    private static CompletableFuture<Response> held() throws Exception {
        return timed(as(TestTokens.person(AppDatabase.current().person()))).thenApply(Timed::answer);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static CompletableFuture<Response> later() {
        return timed(given()).thenApply(Timed::answer);
    }

    private static CompletableFuture<Timed> timed(RequestSpecification request) {
        var began = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> {
            var answer = request.get(CITIES);
            return new Timed(answer, (System.nanoTime() - began) / 1_000_000);
        });
    }

    private void soonInside(int wanted) throws InterruptedException {
        soon(wanted, admission::inside);
    }

    private void soonWaiting(int wanted) throws InterruptedException {
        soon(wanted, admission::waiting);
    }

    private static void soon(int wanted, IntSupplier counted) throws InterruptedException {
        for (var i = 0; i < 500 && counted.getAsInt() != wanted; i++) {
            Thread.sleep(20);
        }
        assertThat(counted.getAsInt()).isEqualTo(wanted);
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

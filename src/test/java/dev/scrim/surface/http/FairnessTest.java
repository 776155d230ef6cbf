package dev.scrim.surface.http;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests are held by the test, so nothing here depends on how fast the machine is: ten places for reads. */
@QuarkusTest
class FairnessTest {

    private static final int PERSON = 3;
    private static final int ADDRESS = 5;
    private static final int NETWORK = 8;
    private static final String HELD = "/rest/v1/held";
    private static final String SEARCH = HELD + "?title=not.ilike.*x*";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Response>> asked = new ArrayList<>();

    @TestHTTPResource("/")
    URI server;

    @Inject
    Admission admission;

    @BeforeEach
    void hold() {
        HeldResource.hold();
    }

    @AfterEach
    void everybody_has_left() throws InterruptedException {
        HeldResource.release();
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
        assertThat(inside(0)).isZero();
    }

    @Test
    void one_person_with_forty_slow_requests_keeps_nobody_else_out() throws Exception {
        var token = known();
        var mine = ask(40, HELD, token);
        assertThat(inside(PERSON)).isEqualTo(PERSON);
        assertThat(given().get("/rest/v1/cities").statusCode()).isEqualTo(200);
        assertThat(as(known()).get("/rest/v1/my_posts").statusCode()).isEqualTo(200);
        assertThat(refused(mine, 40 - PERSON)).allSatisfy(FairnessTest::isTooManyAtOnce);
        HeldResource.release();
        assertThat(mine).filteredOn(answer -> answer.join().statusCode() == 200).hasSize(PERSON);
    }

    @Test
    void who_hangs_up_has_their_places_until_their_work_is_done() throws Exception {
        var token = known();
        for (var i = 0; i < PERSON; i++) {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + HELD + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(inside(i + 1)).isEqualTo(i + 1);
            }
        }
        assertThat(soon(PERSON, HeldResource::ended)).isEqualTo(PERSON);
        assertThat(given().get("/rest/v1/cities").statusCode()).isEqualTo(200);
        assertThat(admission.inside()).isEqualTo(PERSON);
        isTooManyAtOnce(as(token).get("/rest/v1/my_posts"));
    }

    @Test
    void a_token_nobody_knows_yet_takes_no_more_than_a_person() throws Exception {
        var fresh = TestTokens.person(AppDatabase.current().person());
        var asked = ask(20, HELD, fresh);
        // some came before the token was verified, some after
        done(asked, 20 - 2 * PERSON);
        assertThat(admission.inside()).isBetween(PERSON, 2 * PERSON);
        assertThat(given().get("/rest/v1/cities").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_without_a_token_leaves_room_for_people_of_the_same_address() throws Exception {
        var anonymous = IntStream.range(0, 20)
                .mapToObj(i -> later(() -> given().get(HELD)))
                .toList();
        assertThat(inside(ADDRESS)).isEqualTo(ADDRESS);
        assertThat(as(known()).get("/rest/v1/my_posts").statusCode()).isEqualTo(200);
        assertThat(refused(anonymous, 20 - ADDRESS)).allSatisfy(FairnessTest::isTooManyAtOnce);
    }

    @Test
    void many_people_of_one_address_leave_room_for_others() throws Exception {
        var people = Stream.generate(FairnessTest::known).limit(4).toList();
        var theirs = people.stream()
                .flatMap(token -> ask(PERSON, HELD, token).stream())
                .toList();
        assertThat(inside(NETWORK)).isEqualTo(NETWORK);
        assertThat(refused(theirs, people.size() * PERSON - NETWORK)).allSatisfy(FairnessTest::isTooManyAtOnce);
    }

    @Test
    void one_persons_searches_leave_room_for_their_other_reads() throws Exception {
        var token = known();
        ask(1, SEARCH, token);
        assertThat(inside(1)).isEqualTo(1);
        isTooManyAtOnce(as(token).get("/rest/v1/my_posts?body=like.*y*"));
        assertThat(as(token).get("/rest/v1/my_posts").statusCode()).isEqualTo(200);
    }

    @Test
    void all_searches_together_leave_room_for_reads() throws Exception {
        for (var i = 0; i < PERSON; i++) {
            ask(1, SEARCH, known());
        }
        assertThat(inside(PERSON)).isEqualTo(PERSON);
        var search = as(known()).get("/rest/v1/my_posts?body=like.*y*");
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.asString()).contains("kernel.overloaded");
        assertThat(given().get("/rest/v1/cities?id=not.is.null").statusCode()).isEqualTo(200);
    }

    /** Those that are answered while others are held. */
    private static List<Response> refused(List<CompletableFuture<Response>> asked, int wanted) throws Exception {
        var done = done(asked, wanted);
        assertThat(done).hasSize(wanted);
        return done;
    }

    private static List<Response> done(List<CompletableFuture<Response>> asked, int wanted) throws Exception {
        for (var i = 0;
                i < 500 && asked.stream().filter(CompletableFuture::isDone).count() < wanted;
                i++) {
            Thread.sleep(20);
        }
        return asked.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private static void isTooManyAtOnce(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.asString()).contains("kernel.too_many_at_once");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private List<CompletableFuture<Response>> ask(int times, String path, String token) {
        return IntStream.range(0, times)
                .mapToObj(i -> later(() -> as(token).get(path)))
                .toList();
    }

    private CompletableFuture<Response> later(Supplier<Response> request) {
        var answer = CompletableFuture.supplyAsync(request, threads);
        asked.add(answer);
        return answer;
    }

    /** Somebody whose token was verified a moment ago. */
    private static String known() {
        var token = TestTokens.person(UUID.randomUUID());
        assertThat(as(token).get("/rest/v1/my_profile").statusCode()).isEqualTo(200);
        return token;
    }

    private static RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    private int inside(int wanted) throws InterruptedException {
        return soon(wanted, admission::inside);
    }

    private static int soon(int wanted, IntSupplier counted) throws InterruptedException {
        for (var i = 0; i < 500 && counted.getAsInt() != wanted; i++) {
            Thread.sleep(20);
        }
        return counted.getAsInt();
    }
}

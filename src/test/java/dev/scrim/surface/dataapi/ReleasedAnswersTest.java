package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.SampleReleases;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.release.EditionListener;
import dev.scrim.kernel.release.Editions;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** What is read of a release: the same for everybody, from memory, until the next. */
@QuarkusTest
class ReleasedAnswersTest {

    private static final String VIEW = "scans_by_city";
    private static final String PATH = "/rest/v1/" + VIEW;

    @Inject
    EditionListener listener;

    @Inject
    Editions editions;

    @Inject
    CurrentCatalogue catalogue;

    private long release;

    @BeforeEach
    void start() throws Exception {
        SampleReleases.discard();
        listener.start();
        release("berlin", "paris", "rome");
    }

    @AfterEach
    void stop() {
        listener.stop();
    }

    /** Makes a release and waits until the server has heard of it. */
    private void release(String... cities) throws Exception {
        release = SampleReleases.make(cities);
        for (var n = 0; n < 500; n++) {
            if (editions.current(VIEW)
                    .filter(edition -> edition.release() == release)
                    .isPresent()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the release was not heard of");
    }

    @Test
    void list_object_csv_count_and_tag_are_of_one_release() throws Exception {
        AppDatabase.current()
                .run("insert into kernel.released_cells select cell_set, bucket, '{\"city\": \"oslo\"}', 50, release"
                        + " from kernel.released_cells limit 1");
        get(given(), "?select=city&order=city")
                .then()
                .body("city", org.hamcrest.Matchers.contains("berlin", "paris", "rome"));
        get(given().accept("text/csv"), "?select=city,people&order=city")
                .then()
                .contentType("text/csv;charset=UTF-8")
                .body(equalTo("city,people\r\nberlin,10\r\nparis,10\r\nrome,10\r\n"));
        get(given().accept("application/vnd.pgrst.object+json"), "?city=eq.rome")
                .then()
                .body("people", equalTo(10));
        get(given().header("Prefer", "count=exact"), "?limit=1")
                .then()
                .statusCode(206)
                .header("Content-Range", "0-0/3");
        assertThat(given().header("Prefer", "count=exact").head(PATH).header("Content-Range"))
                .isEqualTo("0-2/3");
        for (var question : new String[] {"", "?city=eq.rome", "?city=eq.oslo", "?limit=1"}) {
            get(given(), question).then().header("ETag", startsWith("\"" + release + "-"));
        }
        get(given(), "?city=eq.oslo").then().body("$", hasSize(0));
    }

    @Test
    void the_answer_to_a_question_is_kept_until_the_next_release() throws Exception {
        var before = get(given(), "?order=city").asString();
        for (var question : new String[] {"?order=city", "?order=city.asc", "?order=city&limit=1000"}) {
            get(given(), question);
        }
        // nobody can, but if anybody could change what was released, nobody would see it
        AppDatabase.current().run("update kernel.editions set rows = '[]' where rows is not null");
        assertThat(get(given(), "?order=city").asString()).isEqualTo(before);
        get(given().header("Authorization", "Bearer " + TestTokens.person(UUID.randomUUID())), "?order=city")
                .then()
                .body(equalTo(before));
        release("oslo");
        get(given(), "?city=eq.oslo").then().body("$", hasSize(1));
        assertThat(get(given(), "?order=city").asString()).isNotEqualTo(before);
    }

    @Test
    void who_has_the_release_is_told_that_nothing_changed() throws Exception {
        var tag = get(given(), "").then().statusCode(200).extract().header("ETag");
        for (var again = 0; again < 2; again++) {
            get(given().header("If-None-Match", "\"x\", W/" + tag), "")
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
            get(given().header("If-None-Match", tag), "?limit=1").then().statusCode(200);
        }
        get(given().header("If-None-Match", "what"), "").then().statusCode(400);
        release("berlin");
        get(given().header("If-None-Match", tag), "").then().statusCode(200);
    }

    @Test
    void answers_may_be_kept_by_whoever_stands_between_until_the_next_bucket_closes() {
        for (var again = 0; again < 2; again++) {
            var answer = get(given(), "");
            assertThat(answer.header("Cache-Control")).matches("public, max-age=\\d+, stale-if-error=86400");
            assertThat(answer.headers().getValues("Vary")).noneMatch(vary -> vary.contains("Authorization"));
            answer.then().header("Vary", containsString("Accept-Encoding"));
            assertThat(answer.header("X-Request-Id")).isNotBlank();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Schema-Version")).isNotBlank();
        }
    }

    @Test
    void what_signed_in_people_asked_is_no_answer_for_others() throws Exception {
        var signedIn = given().header("Authorization", "Bearer " + TestTokens.person(UUID.randomUUID()));
        AppDatabase.current()
                .run("update kernel.endpoints set audience = '{authenticated}' where name = '" + VIEW + "'");
        try {
            catalogue.reread();
            for (var again = 0; again < 3; again++) {
                get(signedIn, "?order=people").then().statusCode(200);
            }
            get(given(), "?order=people").then().statusCode(401);
        } finally {
            AppDatabase.current()
                    .run("update kernel.endpoints set audience = '{anon,authenticated}' where name = '" + VIEW + "'");
            catalogue.reread();
        }
        get(given(), "?order=people").then().statusCode(200);
    }

    @Test
    void what_was_not_released_changes_no_answer_and_is_not_even_looked_at() throws Exception {
        var questions = List.of(
                "", "?city=eq.oslo", "?people=gt.9", "?select=nobody", "?limit=x", "?offset=9", "?scanner_id=is.null");
        // from memory headers come in another order
        questions.forEach(ReleasedAnswersTest::everythingSaid);
        var before = questions.stream().map(ReleasedAnswersTest::everythingSaid).toList();
        AppDatabase.current().run("""
                        with place as (
                            insert into sample.places (name, city, entry_minor, currency)
                            values ('Bar', 'oslo', 1, 'EUR') returning id),
                        new as (
                            insert into identity.people (id, created_at)
                            select gen_random_uuid(), '2020-01-01' from generate_series(1, 40) returning id)
                        insert into sample.scans (scanner_id, place_id, city, scanned_at)
                        select n.id, p.id, 'oslo', now() from new n, place p""");
        try (var connection = AppDatabase.current().asSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // who looked at what people did would wait here until they are refused: looking takes its time, which tells
            statement.execute("lock table sample.scans in access exclusive mode");
            assertThat(questions.stream()
                            .map(ReleasedAnswersTest::everythingSaid)
                            .toList())
                    .isEqualTo(before);
        }
    }

    /** What a stranger can tell one answer from another by, but for its own number and the time. */
    private static String everythingSaid(String question) {
        var answer = get(given().header("Prefer", "count=exact"), question);
        return answer.statusCode()
                + answer.headers().asList().stream()
                        .filter(header -> !Set.of("x-request-id", "cache-control")
                                .contains(header.getName().toLowerCase(Locale.ROOT)))
                        .toList()
                        .toString()
                + answer.asString();
    }

    @Test
    void what_is_large_is_packed_for_who_takes_it() throws Exception {
        release(java.util.stream.IntStream.range(0, 50)
                .mapToObj(n -> "city-" + n)
                .toArray(String[]::new));
        var plain = get(given().config(config().decoderConfig(decoderConfig().noContentDecoders())), "");
        plain.then().header("Content-Encoding", nullValue());
        for (var again = 0; again < 2; again++) {
            var packed = get(given().header("Accept-Encoding", "br, gzip;q=0.5"), "");
            packed.then().header("Content-Encoding", "gzip").body("$", hasSize(53));
            assertThat(packed.header("ETag")).endsWith("-gz\"").isNotEqualTo(plain.header("ETag"));
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_each_time() {
        for (var again = 0; again < 2; again++) {
            get(given(), "?scanner_id=eq.1").then().statusCode(400).body("code", equalTo("42703"));
            get(given(), "?people=eq.x").then().statusCode(400);
            get(given().header("Prefer", "count=exact"), "?offset=9").then().statusCode(416);
            get(given().accept("text/html"), "").then().statusCode(406);
            get(given().header("Authorization", "Bearer forged"), "").then().statusCode(401);
        }
    }

    private static Response get(RequestSpecification request, String question) {
        return request.urlEncodingEnabled(false).get(PATH + question);
    }
}

package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static dev.scrim.surface.dataapi.Jottings.PATH;
import static dev.scrim.surface.dataapi.Jottings.as;
import static dev.scrim.surface.dataapi.Jottings.note;
import static dev.scrim.surface.dataapi.Jottings.seen;
import static dev.scrim.surface.dataapi.Jottings.showing;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RowResourceTest {

    @Inject
    CurrentCatalogue catalogue;

    private UUID person;
    private UUID other;

    @BeforeEach
    void makeJottings() throws SQLException {
        Jottings.createOnce(catalogue);
        person = AppDatabase.current().person();
        other = AppDatabase.current().person();
    }

    @Test
    void a_row_is_added_without_saying_more_than_that() {
        as(person)
                .body("{\"title\":\"one\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Content-Range", "*/*")
                .header("Cache-Control", "private, no-store")
                .body(is(""));
        as(person).get(PATH).then().body("title", contains("one")).body("[0].price", is(1));
    }

    @Test
    void a_row_is_added_and_shown_as_it_now_is() {
        showing(person)
                .body("{\"title\":\"two\",\"price\":12345678901234567890.10,"
                        + "\"tags\":[\"a\",\"b,c\"],\"meta\":{\"k\":[1]}}")
                .post(PATH + "?select=title,cost:price,tags,meta,dear")
                .then()
                .statusCode(201)
                .header("Preference-Applied", "return=representation")
                .body("[0].title", equalTo("two"))
                .body(containsString("12345678901234567890.10"))
                .body("[0].tags", contains("a", "b,c"))
                .body("[0].meta.k", contains(1))
                .body("[0].dear", is(true))
                .body("[0].size()", is(5));
        showing(person)
                .accept(Form.OBJECT.type())
                .body("[{\"title\":\"three\"}]")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("title", equalTo("three"));
    }

    @Test
    void many_rows_are_added_at_once_or_none() throws SQLException {
        showing(person)
                .header("Prefer", "count=exact")
                .body("[{\"title\":\"a\"},{\"title\":\"b\"}]")
                .post(PATH + "?columns=%22title%22&order=title.desc")
                .then()
                .statusCode(201)
                .header("Content-Range", "*/2")
                .body("title", contains("b", "a"));
        as(person)
                .body("[{\"title\":\"c\"},{\"title\":\"a\"}]")
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("23505"));
        as(person).body("[]").post(PATH).then().statusCode(201);
        assertThat(seen("select count(*) from nightlife.jottings where owner_id = '" + person + "'"))
                .isEqualTo("2");
    }

    @Test
    void rows_that_match_are_changed_and_no_others() {
        var first = note(person, "first");
        note(person, "second");
        as(person)
                .body("{\"title\":\"changed\",\"meta\":null}")
                .patch(PATH + "?id=eq." + first)
                .then()
                .statusCode(204)
                .header("Content-Range", "0-0/*")
                .body(is(""));
        showing(person)
                .body("{\"price\":\"7.50\"}")
                .patch(PATH + "?title=in.(changed,second)&select=title,price&order=title")
                .then()
                .statusCode(200)
                .body("title", contains("changed", "second"))
                .body("[0].size()", is(2));
        showing(person)
                .body("{}")
                .patch(PATH + "?id=eq." + first)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void rows_that_match_are_deleted_and_no_others() throws SQLException {
        var first = note(person, "first");
        note(person, "second");
        showing(person)
                .accept(Form.OBJECT.type())
                .delete(PATH + "?id=eq." + first)
                .then()
                .statusCode(200)
                .body("title", equalTo("first"));
        as(person).delete(PATH + "?id=eq." + first).then().statusCode(204).header("Content-Range", "*/*");
        as(person).get(PATH).then().body("title", contains("second"));
    }

    @Test
    void a_change_of_everything_is_refused() {
        note(person, "kept");
        as(person).body("{\"title\":\"x\"}").patch(PATH).then().statusCode(400).body("code", equalTo("21000"));
        as(person).delete(PATH).then().statusCode(400).body("code", equalTo("21000"));
        as(person).delete(PATH + "?select=id").then().statusCode(400).body("code", equalTo("21000"));
        as(person)
                .delete(PATH + "?id=not.is.null&limit=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("PGRST100"));
        as(person).get(PATH).then().body("title", contains("kept"));
    }

    @Test
    void what_somebody_else_owns_is_answered_like_what_does_not_exist() throws SQLException {
        var theirs = note(other, "theirs");
        for (var id : new UUID[] {theirs, UUID.randomUUID()}) {
            showing(person)
                    .body("{\"title\":\"mine\"}")
                    .patch(PATH + "?id=eq." + id)
                    .then()
                    .statusCode(200)
                    .body("$", hasSize(0));
            as(person)
                    .body("{\"title\":\"mine\"}")
                    .patch(PATH + "?id=eq." + id)
                    .then()
                    .statusCode(204)
                    .header("Content-Range", "*/*");
            as(person).delete(PATH + "?id=eq." + id).then().statusCode(204);
            as(person)
                    .header("If-Match", "*")
                    .delete(PATH + "?id=eq." + id)
                    .then()
                    .statusCode(412);
        }
        assertThat(seen("select title from nightlife.jottings where id = '" + theirs + "'"))
                .isEqualTo("theirs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"t\",\"nonsense\":1} | 400 | PGRST204",
                "{\"title\":\"t\",\"secret_note\":\"x\"} | 400 | PGRST204",
                "{\"title\":\"t\",\"archived\":true} | 403 | 42501",
                "{\"title\":\"t\",\"dear\":true} | 403 | 42501",
                "{\"title\":\"forbidden\"} | 403 | 42501",
                "{\"title\":\"much longer than twenty characters\"} | 422 | 23514",
                "{\"title\":null} | 422 | 23502",
                "{} | 422 | 23502",
                "{\"title\":\"t\",\"price\":\"dear\"} | 400 | 22P02",
                "{\"title\":\"t\",\"price\":{}} | 400 | 22P02",
                "{\"title\":\"t\",\"id\":\"1\"} | 400 | 22P02",
                "{\"title\":\"a\\u0000b\"} | 400 | 22P05",
                "{\"title\":\"a\",\"title\":\"b\"} | 400 | PGRST102",
                "{\"title\":\"a\"} {} | 400 | PGRST102",
                "[{\"title\":\"a\"},1] | 400 | PGRST102",
                "`\"text\"` | 400 | PGRST102",
                "[[]] | 400 | PGRST102",
                "null | 400 | PGRST102",
                "{ | 400 | PGRST102",
                "`` | 400 | PGRST102"
            })
    void a_bad_row_is_named_and_not_written(String body, int status, String code) throws SQLException {
        as(person)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("$", hasKey("hint"));
        assertThat(seen("select count(*) from nightlife.jottings where owner_id = '" + person + "'"))
                .isEqualTo("0");
    }

    @Test
    void too_deep_and_too_many_is_refused() {
        as(person)
                .body("{\"meta\":" + "[".repeat(40) + "]".repeat(40) + "}")
                .post(PATH)
                .then()
                .statusCode(400);
        as(person).body("[" + "{},".repeat(1000) + "{}]").post(PATH).then().statusCode(413);
        as(person).contentType("text/csv").body("title\na").post(PATH).then().statusCode(415);
    }

    @Test
    void who_is_not_signed_in_and_who_was_not_granted_anything_writes_nothing() {
        given().contentType("application/json")
                .body("{\"title\":\"x\"}")
                .post(PATH)
                .then()
                .statusCode(401);
        given().delete(PATH + "?id=not.is.null").then().statusCode(401);
        given().contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/rest/v1/cities")
                .then()
                .statusCode(401);
        as(person)
                .body("{\"name\":\"x\"}")
                .post("/rest/v1/cities")
                .then()
                .statusCode(403)
                .body("code", equalTo("42501"));
        as(person)
                .body("{\"name\":\"x\"}")
                .patch("/rest/v1/cities?id=eq.london")
                .then()
                .statusCode(403);
        as(person).delete("/rest/v1/cities?id=eq.london").then().statusCode(403);
        as(person)
                .body("{\"heat_intensity\":1}")
                .patch("/rest/v1/night_pulse?city_id=eq.london")
                .then()
                .statusCode(403);
        as(person)
                .body("{\"city\":\"london\",\"city_id\":\"london\"}")
                .post("/rest/v1/beacons")
                .then()
                .statusCode(400)
                .body("code", equalTo("PGRST102"));
        as(person).body("{}").post("/rest/v1/nonsense").then().statusCode(404).body("code", equalTo("PGRST205"));
    }

    @Test
    void an_object_that_is_not_there_says_so_in_the_words_clients_look_for() {
        as(person)
                .accept(Form.OBJECT.type())
                .get(PATH)
                .then()
                .statusCode(406)
                .body("details", containsString("The result contains 0 rows"));
        assertThat(given().get("/rest/v1/cities").then().extract().header("ETag"))
                .isNotNull();
        as(person).get(PATH).then().body("$", not(anEmptyMap())).body("[0]", nullValue());
    }

    private static <T> org.hamcrest.Matcher<T> not(org.hamcrest.Matcher<T> matcher) {
        return org.hamcrest.Matchers.not(matcher);
    }

    @Test
    void lists_are_compared_with_lists() {
        showing(person)
                .body("[{\"title\":\"a\",\"tags\":[\"x\"]},{\"title\":\"b\",\"tags\":[\"x\",\"y\"]}]")
                .post(PATH);
        showing(person).body("{\"title\":\"c\",\"tags\":[]}").post(PATH);
        var asked = Map.of(
                "tags=in.(%7Bx%7D)", List.of("a"),
                "tags=in.(%22%7Bx,y%7D%22,%7B%7D)", List.of("b", "c"),
                "tags=not.in.(%7Bx%7D)", List.of("b", "c"),
                "tags=in.()", List.of(),
                "tags=eq.%7Bx%7D", List.of("a"),
                "tags=cs.%7By%7D", List.of("b"),
                "tags=cd.%7Bx%7D", List.of("a", "c"));
        asked.forEach((filter, titles) -> as(person)
                .get(PATH + "?select=title&order=title&" + filter)
                .then()
                .statusCode(200)
                .body("title", equalTo(titles)));
        as(person).get(PATH + "?tags=in.(x)").then().statusCode(400).body("code", equalTo("22P02"));
        for (var filter : List.of("tags=is.true", "tags=eq.x", "meta=eq.x", "title=is.true", "meta=in.(x)")) {
            as(person).get(PATH + "?" + filter).then().statusCode(400);
        }
    }

    @Test
    void each_key_of_an_answer_is_one_column() {
        note(person, "one");
        for (var twice :
                List.of("select=a:id,a:title", "select=title:id,title", "select=scrim_who:id", "select=*,a:id")) {
            as(person).get(PATH + "?" + twice).then().statusCode(400).body("code", equalTo("PGRST100"));
            showing(person)
                    .body("{\"price\":2}")
                    .patch(PATH + "?title=eq.one&order=title&" + twice)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("PGRST100"));
        }
        var longest = "x".repeat(63);
        as(person).get(PATH + "?select=" + longest + ":title").then().body("[0]." + longest, equalTo("one"));
        as(person).get(PATH + "?select=x" + longest + ":title").then().statusCode(400);
        // what our own statements call a row is no more than a name
        for (var alias : List.of("p", "w", "t", "x", "r", "noted")) {
            as(person)
                    .get(PATH + "?select=" + alias + ":title")
                    .then()
                    .statusCode(200)
                    .body("[0]." + alias, equalTo("one"));
            showing(person)
                    .body("{\"price\":2}")
                    .patch(PATH + "?title=eq.one&select=" + alias + ":title")
                    .then()
                    .statusCode(200)
                    .body("[0]." + alias, equalTo("one"));
        }
        as(person).get(PATH + "?select=" + "id,".repeat(1700)).then().statusCode(200);
    }

    @Test
    void what_is_not_served_is_refused_by_its_name() {
        var names = Map.of(
                "or=(title.eq.a)", "or is not served",
                "and=(title.eq.a)", "and is not served",
                "select=cities(name)", "embedding",
                "select=cities!key(name)", "embedding",
                "select=id::text", "a cast",
                "select=meta-%3Ek", "a path into JSON",
                "title=fts.a", "operator fts",
                "title=match.a", "operator match");
        names.forEach((query, name) -> as(person)
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("PGRST100"))
                .body("message", containsString(name)));
    }
}

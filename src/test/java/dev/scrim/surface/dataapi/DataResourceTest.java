package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class DataResourceTest {

    @Test
    void all_24_cities_are_there_for_everybody() {
        get("/rest/v1/cities").statusCode(200).body("$", hasSize(24)).header("Content-Range", "0-23/*");
    }

    @Test
    void columns_are_selected_and_renamed_rows_are_ordered_and_paged() {
        get("/rest/v1/cities?select=name,key:id&order=population.desc,id&limit=2&offset=1")
                .body("name", contains("São Paulo", "Bangkok"))
                .body("key", contains("sao-paulo", "bangkok"))
                .body("[0].size()", is(2))
                .header("Content-Range", "1-2/*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=eq.london | 1",
                "id=neq.london | 23",
                "population=gte.9000000&population=lt.10000000 | 2",
                "id=in.(london,paris,atlantis) | 2",
                "id=in.(\"london\",\"a,b\") | 1",
                "id=not.in.(london,paris) | 22",
                "id=in.() | 0",
                "region=is.null | 0",
                "region=not.is.null | 24",
                "name=eq.S%C3%A3o+Paulo | 1",
                "latitude=lt.0 | 4",
                "name=like.L* | 3",
                "name=ilike.*LON* | 2",
                "name=not.ilike.*o* | 8"
            })
    void filters_filter(String filter, int rows) {
        get("/rest/v1/cities?" + filter).statusCode(200).body("$", hasSize(rows));
    }

    @Test
    void an_exact_count_tells_how_many_match_and_a_page_of_them_is_206() {
        given().header("Prefer", "count=exact")
                .get("/rest/v1/cities?limit=10&country_code=eq.US")
                .then()
                .statusCode(200)
                .header("Content-Range", "0-4/5");
        given().header("Prefer", "count=exact")
                .get("/rest/v1/cities?limit=2")
                .then()
                .statusCode(206)
                .header("Content-Range", "0-1/24");
        given().header("Prefer", "count=exact")
                .head("/rest/v1/cities?limit=2")
                .then()
                .header("Content-Range", "0-1/24");
        given().header("Prefer", "count=exact")
                .get("/rest/v1/cities?offset=25")
                .then()
                .statusCode(416)
                .body("code", equalTo("PGRST103"));
    }

    @Test
    void a_range_header_is_a_page() {
        given().header("Range-Unit", "items")
                .header("Range", "5-9")
                .get("/rest/v1/cities?order=id")
                .then()
                .header("Content-Range", "5-9/*");
    }

    @Test
    void one_row_can_be_wanted() {
        given().accept(Form.OBJECT.type())
                .get("/rest/v1/cities?id=eq.london")
                .then()
                .statusCode(200)
                .contentType(containsString(Form.OBJECT.type()))
                .body("name", equalTo("London"));
        given().accept(Form.OBJECT.type())
                .get("/rest/v1/cities")
                .then()
                .statusCode(406)
                .body("code", equalTo("PGRST116"));
        given().accept("text/html").get("/rest/v1/cities").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 404 | PGRST205",
                "cities?nonsense=eq.1 | 400 | 42703",
                "cities?select=nonsense | 400 | 42703",
                "cities?order=nonsense | 400 | 42703",
                "cities?select=count(id) | 400 | PGRST100",
                "cities?select=\"count\" | 400 | 42703",
                "beacons?title=like.a* | 400 | 0A000",
                "beacons?title=not.ilike.a* | 400 | 0A000",
                "beacons?content_flags=cs.[] | 400 | 0A000",
                "cities?population=like.1* | 400 | PGRST100",
                "cities?id=cs.%7Ba%7D | 400 | PGRST100",
                "cities?id=fts.a | 400 | PGRST100",
                "cities?id=london | 400 | PGRST100",
                "cities?id=in.london | 400 | PGRST100",
                "cities?limit=-1 | 400 | PGRST100",
                "cities?limit=99999999999999999999 | 400 | PGRST100",
                "cities?order=id.sideways | 400 | PGRST100",
                "cities?region=is.london | 400 | PGRST100",
                "cities?id=in.(\"a | 400 | PGRST100",
                "cities?id=eq.%FF | 400 | PGRST100",
                "cities?id=eq.%00 | 400 | PGRST100",
                "cities?population=eq.many | 400 | 22P02",
                "cities?population=is.true | 400 | 42804",
                "cities?population=eq.99999999999999999999 | 400 | 22003",
                "my_profile | 401 | kernel.sign_in_is_needed",
                "audit_log | 401 | kernel.sign_in_is_needed"
            })
    void a_bad_request_is_named(String path, int status, String code) {
        given().urlEncodingEnabled(false)
                .get("/rest/v1/" + path.replace("\"", "%22"))
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("$", hasKey("message"))
                .body("$", hasKey("details"))
                .body("$", hasKey("hint"));
    }

    @Test
    void a_person_sees_their_own_rows_and_no_cache_keeps_them() throws SQLException {
        var person = AppDatabase.current().person();
        var other = AppDatabase.current().person();
        for (var id : List.of(person, other)) {
            AppDatabase.current()
                    .run("insert into identity.xp_events (actor_id, event_type, points, source) values ('" + id
                            + "', 'daily_login', 5, 'test')");
        }
        as(person, "/rest/v1/xp_ledger")
                .statusCode(200)
                .body("$", hasSize(1))
                .header("Cache-Control", "private, no-store");
        as(person, "/rest/v1/audit_log").statusCode(200).body("$", hasSize(0));
    }

    @Test
    void a_profile_is_found_by_who_is_not_signed_in_only_by_its_exact_name_or_key() throws SQLException {
        var person = AppDatabase.current().person();
        AppDatabase.current()
                .run("insert into identity.profiles (id, username) values ('" + person + "', 'findme'); insert into"
                        + " kernel.consent_events (person_id, purpose, state, notice_version) values ('" + person
                        + "', 'visibility', 'given', '1')");
        get("/rest/v1/profiles").statusCode(400).body("code", equalTo("PGRST100"));
        get("/rest/v1/profiles?username=gte.a").statusCode(400);
        get("/rest/v1/profiles?username=not.eq.a").statusCode(400);
        get("/rest/v1/profiles?username=eq.findme").statusCode(200).body("username", contains("findme"));
        as(UUID.randomUUID(), "/rest/v1/profiles").statusCode(200);
    }

    @Test
    void what_is_published_for_everybody_is_in_the_document_with_its_contract() {
        var document =
                given().accept("application/json").get("/q/openapi").then().statusCode(200);
        document.body("paths.'/rest/v1/night_pulse'.get.description", containsString("distinct people by city_id"));
        document.body("paths.'/rest/v1/cities'.get.'x-audience'", everyItem(containsString("a")));
        assertThat(document.extract().<String>path("openapi")).startsWith("3.1");
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path.replace("\"", "%22")).then();
    }

    private static ValidatableResponse as(UUID person, String path) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person))
                .get(path)
                .then();
    }
}

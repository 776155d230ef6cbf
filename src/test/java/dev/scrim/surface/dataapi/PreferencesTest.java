package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static dev.scrim.surface.dataapi.Jottings.PATH;
import static dev.scrim.surface.dataapi.Jottings.as;
import static dev.scrim.surface.dataapi.Jottings.note;
import static dev.scrim.surface.dataapi.Jottings.seen;
import static dev.scrim.surface.dataapi.Jottings.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class PreferencesTest {

    @Inject
    CurrentCatalogue catalogue;

    private UUID person;

    @BeforeEach
    void begin() throws SQLException {
        Jottings.createOnce(catalogue);
        person = AppDatabase.current().person();
    }

    @Test
    void preferences_that_would_change_the_meaning_are_refused_others_passed_over() {
        for (var prefer : new String[] {
            "resolution=merge-duplicates", "tx=maybe", "return=everything", "handling=strict, nonsense=1"
        }) {
            as(person)
                    .header("Prefer", prefer)
                    .body("{\"title\":\"x\"}")
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("PGRST122"));
        }
        as(person)
                .header("Prefer", "nonsense=1, return=minimal")
                .body("{\"title\":\"x\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Preference-Applied", "return=minimal");
        as(person)
                .body("{\"title\":\"y\"}")
                .post(PATH + "?on_conflict=title")
                .then()
                .statusCode(400);
    }

    @Test
    void a_change_can_be_tried_without_being_made() throws SQLException {
        as(person)
                .header("Prefer", "tx=rollback, return=representation")
                .header("Idempotency-Key", "tried-and-done")
                .body("{\"title\":\"tried\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Preference-Applied", "return=representation, tx=rollback")
                .body("[0].title", equalTo("tried"));
        as(person)
                .header("Prefer", "tx=rollback")
                .body("{\"title\":\"forbidden\"}")
                .post(PATH)
                .then()
                .statusCode(403);
        assertThat(seen("select count(*) from nightlife.jottings where owner_id = '" + person + "'"))
                .isEqualTo("0");
        as(person)
                .header("Idempotency-Key", "tried-and-done")
                .body("{\"title\":\"done\"}")
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void headers_only_say_where_the_new_row_is() {
        var location = as(person)
                .header("Prefer", "return=headers-only")
                .body("{\"title\":\"here\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body(is(""))
                .extract()
                .header("Location");
        as(person).get(location).then().body("title", contains("here"));
    }

    @Test
    void what_one_row_leaves_out_is_null_or_its_default_as_preferred() {
        var body = "[{\"title\":\"a\",\"price\":5},{\"title\":\"b\"}]";
        as(person).body(body).post(PATH).then().statusCode(400).body("code", equalTo("PGRST102"));
        as(person)
                .body(body)
                .post(PATH + "?columns=title,price")
                .then()
                .statusCode(422)
                .body("code", equalTo("23502"));
        showing(person)
                .header("Prefer", "missing=default")
                .body(body)
                .post(PATH + "?columns=title,price&order=title")
                .then()
                .statusCode(201)
                .body("price", contains(5, 1));
    }

    @Test
    void a_change_that_cannot_be_answered_as_asked_is_not_made() {
        note(person, "a");
        note(person, "b");
        showing(person)
                .accept(Form.OBJECT.type())
                .body("{\"price\":9}")
                .patch(PATH + "?title=in.(a,b)")
                .then()
                .statusCode(406)
                .body("code", equalTo("PGRST116"))
                .body("details", containsString("The result contains 2 rows"));
        showing(person)
                .accept(Form.OBJECT.type())
                .body("{\"price\":9}")
                .patch(PATH + "?title=eq.nobody")
                .then()
                .statusCode(406)
                .body("details", containsString("0 rows"));
        as(person)
                .header("Prefer", "handling=strict, max-affected=1")
                .body("{\"price\":9}")
                .patch(PATH + "?title=in.(a,b)")
                .then()
                .statusCode(400)
                .body("code", equalTo("PGRST124"));
        as(person).get(PATH + "?price=eq.9").then().body("$", hasSize(0));
    }
}

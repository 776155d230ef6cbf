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
import static dev.scrim.surface.dataapi.Jottings.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class RowVersionTest {

    @Inject
    CurrentCatalogue catalogue;

    private UUID person;

    @BeforeEach
    void begin() throws SQLException {
        Jottings.createOnce(catalogue);
        person = AppDatabase.current().person();
    }

    @Test
    void a_version_that_was_read_can_be_held_to() {
        var id = note(person, "read");
        var path = PATH + "?id=eq." + id;
        var tag =
                as(person).accept(Form.OBJECT.type()).get(path).then().extract().header("ETag");
        var ofList = as(person).get(path).then().extract().header("ETag");
        assertThat(ofList).isNotEqualTo(tag);
        as(person)
                .header("If-None-Match", "W/" + ofList)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", ofList)
                .body(is(""));
        as(person).header("If-None-Match", tag).get(path).then().statusCode(200);
        var next = showing(person)
                .accept(Form.OBJECT.type())
                .header("If-Match", tag)
                .body("{\"price\":2}")
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(person)
                .header("If-Match", ofList)
                .body("{\"price\":3}")
                .patch(path)
                .then()
                .statusCode(412)
                .body("details", equalTo("kernel.precondition_failed"));
        as(person).header("If-Match", "W/" + next).delete(path).then().statusCode(412);
        as(person).header("If-Match", "nonsense").delete(path).then().statusCode(400);
        as(person).header("If-Match", "\"other\", " + next).delete(path).then().statusCode(204);
        as(person).header("If-Match", "*").delete(path).then().statusCode(412);
    }

    @Test
    void a_version_of_some_columns_is_held_to_by_the_same_selection() {
        var id = note(person, "some");
        var path = PATH + "?id=eq." + id + "&select=title,alias:tags";
        var tag = as(person).get(path).then().extract().header("ETag");
        as(person).body("{\"price\":2}").patch(PATH + "?id=eq." + id).then().statusCode(204);
        as(person)
                .header("If-Match", tag)
                .body("{\"price\":3}")
                .patch(path)
                .then()
                .statusCode(204);
        as(person)
                .header("If-Match", tag)
                .body("{\"title\":\"new\"}")
                .patch(path)
                .then()
                .statusCode(204);
        as(person)
                .header("If-Match", tag)
                .body("{\"title\":\"newer\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }
}

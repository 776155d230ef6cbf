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
import static dev.scrim.surface.dataapi.Jottings.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What one person can make the database keep has an end. The limits themselves are tested in growth.sql. */
@QuarkusTest
class GrowthTest {

    @Inject
    CurrentCatalogue catalogue;

    private UUID person;

    @BeforeEach
    void begin() throws SQLException {
        Jottings.createOnce(catalogue);
        person = AppDatabase.current().person();
        limit("nightlife.jottings", 2000);
        limit("kernel.kept_answers", 2000);
    }

    private static void limit(String table, int rows) throws SQLException {
        AppDatabase.current()
                .run("update kernel.growth_limits set rows_per_hour = " + rows + " where relation = '" + table
                        + "'::regclass");
    }

    private static String row(String title) {
        return "{\"title\":\"" + title + "\"}";
    }

    private String rows() throws SQLException {
        return seen("select count(*) from nightlife.jottings where owner_id = '" + person + "'");
    }

    @Test
    void who_has_written_enough_is_told_when_they_may_go_on() throws SQLException {
        limit("nightlife.jottings", 2);
        as(person).body("[" + row("1") + "," + row("2") + "]").post(PATH).then().statusCode(201);
        var refused = as(person)
                .body(row("3"))
                .post(PATH)
                .then()
                .statusCode(429)
                .body("code", equalTo("PT429"))
                .body("details", equalTo("kernel.too_many_rows"))
                .extract();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        as(person).body(row("x")).patch(PATH + "?title=eq.1").then().statusCode(429);
        assertThat(rows()).isEqualTo("2");
        as(person).delete(PATH + "?title=eq.1").then().statusCode(204);
        as(AppDatabase.current().person()).body(row("1")).post(PATH).then().statusCode(201);
    }

    @Test
    void kept_answers_count_and_what_cannot_be_kept_is_not_done() throws SQLException {
        limit("kernel.kept_answers", 1);
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(row("1"))
                .post(PATH)
                .then()
                .statusCode(201);
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(row("2"))
                .post(PATH)
                .then()
                .statusCode(429);
        assertThat(rows()).isEqualTo("1");
        as(person).body(row("2")).post(PATH).then().statusCode(201).header("Retry-After", nullValue());
    }

    @Test
    void consent_that_is_given_again_is_the_consent_that_was_given() throws SQLException {
        var purpose = seen("select p.name from kernel.consent_purposes p where not exists (select from"
                + " kernel.consent_notices n where n.purpose = p.name) order by 1 limit 1");
        var path = "/identity/consents/" + purpose + "/";
        String first = as(person)
                .body("{\"notice_version\":\"1\"}")
                .post(path + "give")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as(person)
                .body("{\"notice_version\":\"1\"}")
                .post(path + "give")
                .then()
                .statusCode(200)
                .body("id", equalTo(first));
        as(person)
                .body("{\"notice_version\":\"1\"}")
                .post(path + "withdraw")
                .then()
                .statusCode(200);
        as(person)
                .body("{\"notice_version\":\"2\"}")
                .post(path + "withdraw")
                .then()
                .statusCode(200);
        assertThat(seen("select count(*) from kernel.consent_events where person_id = '" + person + "'"))
                .isEqualTo("2");
    }
}

package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static dev.scrim.surface.dataapi.Jottings.as;
import static dev.scrim.surface.dataapi.Jottings.note;
import static dev.scrim.surface.dataapi.Jottings.seen;
import static dev.scrim.surface.dataapi.Jottings.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** How long a statement may take depends on what it does; a view that shows its time-out tells. */
@QuarkusTest
class StatementTimeTest {

    private static final String PATH = "/rest/v1/my_time";

    @Inject
    CurrentCatalogue catalogue;

    private UUID person;

    @BeforeEach
    void begin() throws SQLException {
        Jottings.createOnce(catalogue);
        if (seen("select to_regclass('api.my_time') is null").equals("t")) {
            AppDatabase.current().run("""
                    set scrim.module = 'nightlife';
                    create view api.my_time with (security_invoker = true) as
                    select n.id, n.title, current_setting('statement_timeout') as time from nightlife.jottings n
                    where n.owner_id = (select auth.uid());
                    comment on view api.my_time is 'time';
                    call kernel.publish('api.my_time', 'mine', '{authenticated}',
                        own_by => 'nightlife.jottings.owner_id');
                    grant update (title) on api.my_time to authenticated;
                    """);
            catalogue.reread();
        }
        person = AppDatabase.current().person();
        note(person, "a");
    }

    @ParameterizedTest
    @CsvSource({
        "id=not.is.null, '', 5s",
        "title=eq.a, count=exact, 3s",
        "title=like.a*, '', 2s",
        "title=not.ilike.*b*, count=exact, 2s"
    })
    void a_search_has_less_time_than_a_count_and_a_count_less_than_a_read(String filter, String prefer, String time) {
        RequestSpecification request = as(person);
        if (!prefer.isEmpty()) {
            request.header("Prefer", prefer);
        }
        request.get(PATH + "?" + filter).then().body("[0].time", equalTo(time));
    }

    @ParameterizedTest
    @CsvSource({"title=eq.a, 10s", "title=like.a*, 2s"})
    void a_change_that_searches_has_the_time_of_a_search(String filter, String time) {
        showing(person)
                .body("{\"title\":\"b\"}")
                .patch(PATH + "?" + filter)
                .then()
                .statusCode(200)
                .body("[0].time", equalTo(time));
    }

    @Test
    void a_request_searches_by_so_many_filters() {
        String four = PATH + "?" + "title=ilike.*a*&".repeat(3) + "title=not.like.*b*";
        assertThat(as(person).get(four).statusCode()).isEqualTo(200);
        String five = four + "&title=like.c";
        as(person).get(five).then().statusCode(400).body("details", containsString("kernel.too_many_searches"));
        as(person).body("{\"title\":\"b\"}").patch(five).then().statusCode(400);
    }
}

package dev.scrim.surface.privacy;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;

import static dev.scrim.surface.privacy.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** Staff who read data of others leave a line first, and people read the lines that are about them. */
@QuarkusTest
class AccessLogResourceTest {

    private TestDatabase database;
    private UUID person;
    private UUID admin;

    @BeforeEach
    void people() throws Exception {
        database = AppDatabase.current();
        person = database.person();
        admin = database.staff("admin");
    }

    private String path() {
        return "/rest/v1/admin_people?select=created_at&id=eq." + person;
    }

    private String reads() throws Exception {
        return database.seen("select count(*) from kernel.staff_reads where subject_id = '" + person + "'");
    }

    @Test
    void without_a_reason_nothing_is_shown() throws Exception {
        as(admin).get(path()).then().statusCode(400).body("code", equalTo("23514"));
        as(admin).head(path()).then().statusCode(400);
        assertThat(reads()).isEqualTo("0");
        // a question that finds nobody tells that there is nobody
        as(admin).get("/rest/v1/admin_people?id=eq." + UUID.randomUUID()).then().statusCode(400);
        as(person).get(path()).then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void the_person_reads_who_read_and_why() throws Exception {
        as(admin)
                .header("X-Audit-Reason", "a%20question%20by%20phone")
                .get(path())
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
        as(person)
                .get("/privacy/access-log")
                .then()
                .statusCode(200)
                .body("[0].act", equalTo("read"))
                .body("[0].what", equalTo("admin_people"))
                .body("[0].by", equalTo("staff"))
                .body("[0].why", equalTo("a question by phone"));
        assertThat(database.seen("select what from kernel.staff_reads where subject_id = '" + person + "'"))
                .isEqualTo("read created_at found by id eq");
        as(admin).get("/privacy/access-log").then().body("what", not(hasItem("admin_people")));
    }

    @Test
    void the_line_stays_when_the_read_fails() throws Exception {
        as(admin)
                .header("X-Audit-Reason", "a%20question")
                .header("Accept", "application/vnd.pgrst.object+json")
                .get("/rest/v1/admin_people?id=in.(" + person + "," + database.person() + ")")
                .then()
                .statusCode(406);
        assertThat(reads()).isEqualTo("1");
    }

    @Test
    void what_cannot_be_noted_is_not_shown() throws Exception {
        database.run(
                "alter table kernel.staff_reads add constraint test_is_full check (view <> 'admin_people') not valid");
        try {
            as(admin)
                    .header("X-Audit-Reason", "a%20question")
                    .get(path())
                    .then()
                    .statusCode(422);
        } finally {
            database.run("alter table kernel.staff_reads drop constraint test_is_full");
        }
    }

    @Test
    void an_investigation_delays_the_log_and_it_is_shown_when_the_delay_ends() throws Exception {
        as(admin)
                .header("X-Audit-Reason", "fraud%20is%20looked%20into")
                .body("{\"person_id\": \"%s\", \"grounds\": \"fraud is looked into\", \"ends_at\": \"%s\"}"
                        .formatted(person, java.time.OffsetDateTime.now().plusDays(30)))
                .post("/rest/v1/access_delays")
                .then()
                .statusCode(201);
        as(admin)
                .header("X-Audit-Reason", "fraud%20is%20looked%20into")
                .get(path())
                .then()
                .statusCode(200);
        as(person).get("/privacy/access-log").then().body("$", hasSize(0));
        database.run("update kernel.access_delays set created_at = now() - interval '2 days', ends_at = now()"
                + " where person_id = '" + person + "'");
        as(person).get("/privacy/access-log").then().body("what", hasItem("admin_people"));
    }

    @Test
    void an_admin_who_is_looked_into_learns_of_it_at_no_door() throws Exception {
        var suspect = database.staff("admin");
        as(admin)
                .header("X-Audit-Reason", "fraud%20is%20looked%20into")
                .body("{\"person_id\": \"%s\", \"grounds\": \"fraud is looked into\", \"ends_at\": \"%s\"}"
                        .formatted(suspect, java.time.OffsetDateTime.now().plusDays(30)))
                .post("/rest/v1/access_delays")
                .then()
                .statusCode(201);
        as(admin)
                .header("X-Audit-Reason", "fraud%20is%20looked%20into")
                .get("/rest/v1/admin_people?id=eq." + suspect)
                .then()
                .statusCode(200);
        var doors = List.of(
                "staff_reads?subject_id=eq." + suspect,
                "audit_log?subject_id=eq." + suspect,
                "access_delays?person_id=eq." + suspect);
        for (var door : doors) {
            as(suspect)
                    .header("X-Audit-Reason", "what%20is%20said%20of%20me")
                    .get("/rest/v1/" + door)
                    .then()
                    .statusCode(200)
                    .body("$", hasSize(0));
        }
        as(suspect).get("/privacy/access-log").then().body("$", hasSize(0));
        // to a colleague nothing is hidden
        as(database.staff("admin"))
                .header("X-Audit-Reason", "what%20is%20said%20of%20them")
                .get("/rest/v1/" + doors.get(1))
                .then()
                .body("object_type", hasItem("kernel.access_delays"));
        database.run("update kernel.access_delays set created_at = now() - interval '2 days', ends_at = now()"
                + " where person_id = '" + suspect + "'");
        as(suspect)
                .header("X-Audit-Reason", "what%20is%20said%20of%20me")
                .get("/rest/v1/" + doors.get(0))
                .then()
                .body("view", hasItem("admin_people"));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        as(person).get("/privacy/access-log?limit=0").then().statusCode(422);
        as(person).get("/privacy/access-log?limit=many").then().statusCode(404);
        as(person).get("/privacy/access-log?before=yesterday").then().statusCode(404);
        io.restassured.RestAssured.given().get("/privacy/access-log").then().statusCode(401);
    }
}

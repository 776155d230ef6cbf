package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static dev.scrim.surface.dataapi.Jottings.PATH;
import static dev.scrim.surface.dataapi.Jottings.as;
import static dev.scrim.surface.dataapi.Jottings.seen;
import static dev.scrim.surface.dataapi.Jottings.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    CurrentCatalogue catalogue;

    private UUID person;
    private String key;

    @BeforeEach
    void begin() throws SQLException {
        Jottings.createOnce(catalogue);
        person = AppDatabase.current().person();
        key = UUID.randomUUID().toString();
    }

    private Response add(String title) {
        return showing(person)
                .header(KEY, key)
                .body("{\"title\":\"" + title + "\"}")
                .post(PATH);
    }

    private String rows() throws SQLException {
        return seen("select count(*) from nightlife.jottings where owner_id = '" + person + "'");
    }

    @Test
    void the_same_request_has_the_same_answer_and_one_effect() throws SQLException {
        var first =
                add("once").then().statusCode(201).header(REPLAYED, nullValue()).extract();
        var again = add("once").then().statusCode(201).header(REPLAYED, "true").extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        for (var header : List.of("Content-Range", "Preference-Applied", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).isEqualTo(first.header(header));
        }
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void another_request_under_the_same_key_is_refused() throws SQLException {
        add("one").then().statusCode(201);
        add("two").then().statusCode(422).body("details", equalTo("kernel.key_is_used_once"));
        as(person).header(KEY, key).delete(PATH + "?title=eq.one").then().statusCode(422);
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void a_key_belongs_to_who_used_it() throws SQLException {
        add("mine").then().statusCode(201);
        person = AppDatabase.current().person();
        add("mine").then().statusCode(201).header(REPLAYED, nullValue());
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void a_refused_request_may_be_tried_again() throws SQLException {
        add("forbidden").then().statusCode(403);
        add("allowed").then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void a_key_is_forgotten_after_a_day() throws SQLException {
        add("today").then().statusCode(201);
        AppDatabase.current()
                .run("update kernel.kept_answers set answered_at = answered_at - interval '25 hours'"
                        + " where person_id = '"
                        + person + "'");
        add("tomorrow").then().statusCode(201).header(REPLAYED, nullValue());
        assertThat(rows()).isEqualTo("2");
    }

    @Test
    void a_key_that_is_none_is_refused() {
        for (var bad : List.of("short", "x".repeat(256), "with space in it")) {
            as(person)
                    .header(KEY, bad)
                    .body("{\"title\":\"x\"}")
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("details", equalTo("kernel.key_invalid"));
        }
        as(person)
                .header(KEY, "first-key", "second-key")
                .body("{\"title\":\"x\"}")
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_kept_can_be_read_by_nobody_who_reads_the_database() throws SQLException {
        add("canary-title").then().statusCode(201);
        var kept = seen("select encode(answer, 'escape') || encode(key_hash, 'escape') from kernel.kept_answers"
                + " where person_id = '" + person + "'");
        assertThat(kept).isNotEmpty().doesNotContain("canary").doesNotContain(key);
    }

    @Test
    void a_command_is_done_once_and_its_audit_row_is_told_again() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        var body = "{\"person_id\":\"" + person + "\",\"role\":\"moderator\",\"reason\":\"for a test\"}";
        var first = as(admin)
                .header(KEY, key)
                .body(body)
                .post("/identity/role_grants")
                .then()
                .statusCode(200)
                .extract();
        var again = as(admin)
                .header(KEY, key)
                .body(body)
                .post("/identity/role_grants")
                .then()
                .statusCode(200)
                .extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Audit-Event")).isNotBlank().isEqualTo(first.header("Audit-Event"));
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        as(admin)
                .header(KEY, key)
                .body(body.replace("moderator", "support"))
                .post("/identity/role_grants")
                .then()
                .statusCode(422)
                .body("code", equalTo("kernel.key_is_used_once"));
    }

    private Response grant(UUID admin) {
        return as(admin)
                .header(KEY, key)
                .body("{\"person_id\":\"" + person + "\",\"role\":\"moderator\",\"reason\":\"for a test\"}")
                .post("/identity/role_grants");
    }

    private static void revoke(UUID admin) throws SQLException {
        AppDatabase.current().run("update kernel.role_grants set revoked_at = now() where person_id = '" + admin + "'");
    }

    private static void give(UUID admin, String role) throws SQLException {
        AppDatabase.current()
                .run("insert into kernel.role_grants (person_id, role) values ('" + admin + "', '" + role + "')");
    }

    @Test
    void who_has_lost_a_role_is_not_given_what_they_were_told_when_they_held_it() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        var first = grant(admin).then().statusCode(200).extract().asString();
        revoke(admin);
        var refused = grant(admin)
                .then()
                .statusCode(403)
                .body("code", equalTo("kernel.key_is_of_roles_you_held"))
                .header(REPLAYED, nullValue())
                .extract();
        assertThat(refused.asString()).doesNotContain(person.toString());
        give(admin, "support");
        grant(admin).then().statusCode(403).header(REPLAYED, nullValue());
        give(admin, "admin");
        assertThat(grant(admin)
                        .then()
                        .statusCode(200)
                        .header(REPLAYED, "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void who_has_more_roles_than_then_and_who_never_had_one_is_answered_again() throws SQLException {
        add("before").then().statusCode(201);
        give(person, "support");
        add("before").then().statusCode(201).header(REPLAYED, "true");
        revoke(person);
        add("before").then().statusCode(201).header(REPLAYED, "true");
    }

    @Test
    void who_is_barred_meanwhile_is_given_nothing() throws SQLException {
        add("before").then().statusCode(201);
        AppDatabase.current().run("update identity.people set barred_at = now() where id = '" + person + "'");
        add("before").then().statusCode(403).body("details", equalTo("kernel.person_is_barred"));
    }

    @Test
    void of_many_at_once_one_works_and_the_others_are_told_at_once() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var answers = new ArrayList<Response>();
            for (var done : threads.invokeAll(Stream.<Callable<Response>>generate(() -> () -> add("parallel"))
                    .limit(32)
                    .toList())) {
                answers.add(done.get());
            }
            assertThat(answers).allMatch(answer -> List.of(201, 409).contains(answer.statusCode()));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 201 && answer.header(REPLAYED) == null)
                    .hasSize(1);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(Response::asString)
                            .distinct())
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .allMatch(answer -> answer.path("details").equals("kernel.request_is_in_progress")
                            && answer.header("Retry-After").equals("1"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows()).isEqualTo("1");
    }
}

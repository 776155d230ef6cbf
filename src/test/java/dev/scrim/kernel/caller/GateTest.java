package dev.scrim.kernel.caller;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** All requests of this class run on one and the same worker thread and connection. */
@QuarkusTest
@TestProfile(GateTest.OneWorker.class)
class GateTest {

    public static class OneWorker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.core-threads", "1",
                    "quarkus.thread-pool.max-threads", "1",
                    "scrim.pool.authenticator", "1");
        }
    }

    private static final String WORKER = "executor-thread-1";

    @Inject
    CurrentCaller current;

    @Inject
    LoginTransactions transactions;

    @AfterEach
    void the_next_request_is_anonymous_and_no_transaction_is_left_over() {
        given().get("/probe/who")
                .then()
                .statusCode(200)
                .body("jdbc", startsWith("anon nobody "))
                .body("hibernate", startsWith("anon nobody "))
                .body("thread", equalTo(WORKER));
        assertThat(current.isInTransaction()).isFalse();
    }

    @Test
    void hibernate_and_jdbc_act_for_the_same_person_on_one_connection() {
        var person = UUID.randomUUID();
        var who = as(person).get("/probe/who").then().statusCode(200).extract();
        assertThat(who.<String>path("jdbc")).startsWith("authenticated " + person);
        assertThat(who.<String>path("hibernate")).isEqualTo(who.path("jdbc"));
    }

    @Test
    void a_person_is_remembered_on_their_first_token_even_by_a_read() throws SQLException {
        var person = UUID.randomUUID();
        as(person).get("/probe/who").then().statusCode(200);
        assertThat(AppDatabase.current().seen("select id from identity.people where id = '" + person + "'"))
                .isEqualTo(person.toString());
    }

    @Test
    void a_request_without_a_caller_begins_no_transaction() {
        given().get("/no-caller").then().statusCode(500).body(equalTo("refused " + WORKER));
    }

    @Test
    void work_without_a_caller_begins_no_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {}))
                .hasMessageContaining("begins for somebody");
        assertThat(current.isInTransaction()).isFalse();
    }

    @Test
    void a_forged_role_gets_nowhere() {
        var forged = TestTokens.claims(
                TestTokens.PEOPLE, "postgres", UUID.randomUUID().toString());
        var token = TestTokens.signed(forged, TestTokens.key("people"), "ES256");
        problem(given().header("Authorization", "Bearer " + token), 401, "kernel.token_invalid");
    }

    @Test
    void a_banned_admin_is_refused_from_the_next_request_on() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        as(admin).get("/probe/who").then().statusCode(200);
        AppDatabase.current().run("update identity.people set barred_at = now() where id = '" + admin + "'");
        problem(as(admin), 403, "kernel.person_is_barred");
        the_next_request_is_anonymous_and_no_transaction_is_left_over();
        AppDatabase.current().run("update identity.people set erased_at = now() where id = '" + admin + "'");
        problem(as(admin), 403, "kernel.person_is_erased");
    }

    @Test
    void a_gate_that_fails_leaves_nothing() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        AppDatabase.current().run("alter function kernel.admit(jsonb) rename to admit_away");
        try {
            problem(as(admin), 500, "kernel.internal");
            problem(given(), 500, "kernel.internal");
        } finally {
            AppDatabase.current().run("alter function kernel.admit_away(jsonb) rename to admit");
        }
    }

    @Test
    void a_transaction_that_somebody_left_on_the_thread_ends_with_the_next_request() {
        var person = UUID.randomUUID();
        as(person)
                .contentType("application/json")
                .post("/probe/leave-a-transaction")
                .then()
                .statusCode(204);
        problem(given(), 500, "kernel.internal");
    }

    @Test
    void a_connection_outside_of_a_transaction_is_not_to_be_had() {
        given().get("/probe/no-transaction").then().statusCode(500).body("code", equalTo("kernel.internal"));
    }

    @Test
    void get_changes_nothing_and_post_may() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        assertThat(as(admin).get("/probe/who").<String>path("jdbc")).endsWith(" on");
        assertThat(as(admin).contentType("application/json").post("/probe/who").<String>path("jdbc"))
                .endsWith(" off");
        as(admin).get("/probe/sql/25006").then().statusCode(405).body("code", equalTo("kernel.read_only"));
    }

    @Test
    void a_service_acts_as_itself_on_its_own_login() {
        var caller = Caller.system(Login.SERVER, "service_role", "to look around");
        assertThat(transactions.<String>inTransaction(caller, connection -> {
                    try (var rows = connection
                            .createStatement()
                            .executeQuery(
                                    "select session_user || ' ' || current_user || ' ' || kernel.context('purpose')")) {
                        rows.next();
                        return rows.getString(1);
                    }
                }))
                .isEqualTo("server service_role to look around");
    }

    @Test
    void hibernate_reads_as_the_service_too() {
        var service = given().header("Authorization", "Bearer " + TestTokens.service());
        problem(service, 400, "kernel.purpose_is_stated");
        var who = given().header("Authorization", "Bearer " + TestTokens.service())
                .header("X-Purpose", "invoices")
                .get("/probe/hibernate")
                .then()
                .statusCode(200)
                .extract();
        assertThat(who.<String>path("answer")).startsWith("service_role nobody");
    }

    @Test
    void an_audited_change_names_its_audit_row() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        var person = AppDatabase.current().person();
        var grant = Map.of("person", person);
        sending(as(admin), grant)
                .post("/probe/grants")
                .then()
                .statusCode(400)
                .body("code", equalTo("kernel.reason_is_given"));
        var event = sending(as(admin), grant)
                .header("X-Audit-Reason", "gr%C3%BCndlich gepr%C3%BCft")
                .header("X-Request-Id", "request-0815")
                .post("/probe/grants")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "request-0815")
                .extract()
                .header("Audit-Event");
        assertThat(AppDatabase.current()
                        .seen("select reason || '|' || request_id from kernel.audit_log where id = '" + event + "'"))
                .isEqualTo("gründlich geprüft|request-0815");
    }

    @Test
    void what_hibernate_writes_at_the_very_end_names_its_audit_row_too() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        var other = AppDatabase.current().staff("support");
        var grant = AppDatabase.current().seen("select id from kernel.role_grants where person_id = '" + other + "'");
        var event = sending(as(admin), Map.of())
                .header("X-Audit-Reason", "left%20the%20team")
                .post("/probe/grants/" + grant + "/revoke")
                .then()
                .statusCode(204)
                .header("Audit-Event", notNullValue())
                .extract()
                .header("Audit-Event");
        assertThat(AppDatabase.current().seen("select action from kernel.audit_log where id = '" + event + "'"))
                .isEqualTo("update");
    }

    @Test
    void a_reason_may_come_in_the_body() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        var person = AppDatabase.current().person();
        sending(as(admin), Map.of("person", person, "reason", "x"))
                .post("/probe/grants/with-reason")
                .then()
                .statusCode(400)
                .body("code", equalTo("kernel.reason_is_3_to_500_characters"));
        sending(as(admin), Map.of("person", person, "reason", "she asked for it"))
                .post("/probe/grants/with-reason")
                .then()
                .statusCode(200)
                .header("Audit-Event", notNullValue());
    }

    @Test
    void nobody_grants_themselves_a_role() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        sending(as(admin), Map.of("person", admin))
                .header("X-Audit-Reason", "because%20I%20can")
                .post("/probe/grants")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification as(UUID person) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person));
    }

    private static RequestSpecification sending(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }

    private static ValidatableResponse problem(RequestSpecification request, int status, String code) {
        return request.get("/probe/who")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}

package dev.scrim.surface.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.jobs.JobRunner;

import static dev.scrim.surface.privacy.Requests.as;
import static dev.scrim.surface.privacy.Requests.ask;
import static dev.scrim.surface.privacy.Requests.await;
import static dev.scrim.surface.privacy.Requests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

/** Who asks to be erased is gone from everywhere but where the law says otherwise, and nobody else is. */
@QuarkusTest
class ErasureTest {

    private static final int PEOPLE = 5;

    @Inject
    JobRunner jobs;

    @Inject
    CurrentCatalogue catalogue;

    private static Fixture fixture;
    private UUID agent;

    @BeforeEach
    void fill() throws Exception {
        if (fixture == null) {
            fixture = Fixture.fill(AppDatabase.current(), PEOPLE);
            Requests.clear();
        }
        catalogue.reread();
        agent = AppDatabase.current().staff("support");
        jobs.start();
    }

    @AfterEach
    void stop() {
        jobs.stop();
    }

    @Test
    void nothing_of_the_person_is_left_and_everything_of_the_others() throws Exception {
        var number = 1;
        var person = fixture.person(number);
        Settled.nothing_in_the_way(person);
        var before = Traces.dump(fixture);
        var own = Traces.of(fixture, number);
        assertThat(own).hasSizeGreaterThan(40);
        assertThat(Traces.in(before, own)).containsExactlyElementsOf(own.keySet());
        var others = Set.of(0, 2, 3, 4).stream()
                .collect(Collectors.toMap(other -> other, other -> Traces.in(before, Traces.of(fixture, other))));
        var request = erase(person);
        var after = Traces.dump(fixture);
        assertThat(Traces.in(after, own)).isEmpty();
        assertThat(after).doesNotContain(person.toString());
        others.forEach((other, had) -> assertThat(Traces.in(after, Traces.of(fixture, other)))
                .as("of person " + other)
                .containsExactlyElementsOf(had));
        // the ledgers keep their sums
        assertThat(AppDatabase.current().seen("select count(*) from commerce.orders"))
                .isEqualTo(String.valueOf(fixture.rows().stream()
                        .filter(row -> row.table().qualifiedName().equals("commerce.orders"))
                        .count()));
        as(person).get("/rest/v1/my_profile").then().statusCode(403);
        assertThat(AppDatabase.current().seen("select status from kernel.dsar_requests where id = '" + request + "'"))
                .isEqualTo("completed");
    }

    @Test
    void what_stands_in_the_way_is_said_beforehand_and_refuses_the_approval() throws Exception {
        var number = 2;
        var person = fixture.person(number);
        Settled.nothing_in_the_way(person);
        var database = AppDatabase.current();
        database.run(
                "insert into kernel.legal_holds (person_id, grounds) values ('%s', 'a court asked')".formatted(person));
        var request = ask(person, "delete");
        preview(request)
                .statusCode(200)
                .body("obstacles.name", hasItem("is_held"))
                .body("tables.find { it.relation == 'nightlife.beacon_posts' }.action", equalTo("delete"))
                .body("tables.find { it.relation == 'nightlife.beacon_posts' }.rows", greaterThan(0))
                .body("tables.find { it.relation == 'identity.people' }.action", equalTo("keep"));
        step(agent, request, "approve").statusCode(422).body("code", equalTo("kernel.is_held"));
        Settled.nothing_in_the_way(person);
        database.run("insert into kernel.role_grants (person_id, role) values ('%s', 'support')".formatted(person));
        step(agent, request, "approve").statusCode(422).body("code", equalTo("kernel.is_staff"));
        Settled.nothing_in_the_way(person);
        database.run("update commerce.orders set payment_status = 'pending', expires_at = now() + interval '1 hour'"
                + " where user_id = '%s'".formatted(person));
        step(agent, request, "approve").statusCode(422).body("code", equalTo("kernel.has_open_orders"));
        as(person).get("/privacy/desk/requests/" + request + "/erasure").then().statusCode(404);
        as(person).delete("/privacy/requests/" + request).then().statusCode(200);
    }

    @Test
    void what_stands_in_the_way_since_the_approval_stops_the_first_step_and_nothing_is_half_done() throws Exception {
        var number = 3;
        var person = fixture.person(number);
        Settled.nothing_in_the_way(person);
        jobs.stop();
        var request = ask(person, "delete");
        step(agent, request, "approve").statusCode(200);
        AppDatabase.current()
                .run("insert into kernel.legal_holds (person_id, grounds) values ('%s', 'a court asked')"
                        .formatted(person));
        var before = Traces.in(Traces.dump(fixture), Traces.of(fixture, number));
        jobs.start();
        await(request, "failed");
        assertThat(Traces.in(Traces.dump(fixture), Traces.of(fixture, number))).isEqualTo(before);
        as(person)
                .get("/rest/v1/my_dsar_steps?name=eq.BEGIN&request_id=eq." + request)
                .then()
                .body("[0].status", equalTo("failed"))
                .body("[0].fault", equalTo("kernel.is_held dsar_requests"));
        as(person).delete("/privacy/requests/" + request).then().statusCode(200);
    }

    @Test
    void nobody_but_the_person_brings_their_address_back() throws Exception {
        var person = AppDatabase.current().person();
        var address = "bäck.again+x@example.org";
        AppDatabase.current()
                .run("insert into identity.profile_private (person_id, email, email_verified_at)"
                        + " values ('%s', '%s', now())".formatted(person, address));
        // whose address begins or ends alike is somebody else, and so is another account with the same
        for (var alike : List.of("x" + address, address + ".uk", address)) {
            AppDatabase.current()
                    .run("insert into identity.profile_private (person_id, email, email_verified_at)"
                            + " values ('%s', '%s', now())"
                                    .formatted(AppDatabase.current().person(), alike));
        }
        erase(person, false);
        var other = AppDatabase.current().person();
        var server = Caller.system(Login.SERVER, "service_role", "import");
        var bring = """
                insert into identity.profile_private (person_id, email, email_verified_at)
                values ('%s', 'Bäck.Again+X@example.org', now())""".formatted(other);
        AppDatabase.current()
                .run("grant insert on identity.profile_private to service_role;"
                        + "create policy test_imports on identity.profile_private for insert to service_role"
                        + " with check (true)");
        try (var connection = AppDatabase.current().acting(server);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(bring)).hasMessageContaining("was erased");
        } finally {
            AppDatabase.current()
                    .run("revoke insert on identity.profile_private from service_role;"
                            + "drop policy test_imports on identity.profile_private");
        }
    }

    private ValidatableResponse preview(UUID request) {
        return as(agent)
                .header("X-Audit-Reason", "before%20it%20is%20approved")
                .get("/privacy/desk/requests/" + request + "/erasure")
                .then();
    }

    private UUID erase(UUID person) throws Exception {
        return erase(person, true);
    }

    private UUID erase(UUID person, boolean hasPaid) throws Exception {
        var request = ask(person, "delete");
        step(agent, request, "approve").statusCode(200);
        if (hasPaid) {
            // no key of Stripe's is configured here, so the payments of the fixture are told by hand
            await(request, "failed");
            step(agent, request, "told/stripe").statusCode(200);
        }
        await(request, "completed");
        return request;
    }
}

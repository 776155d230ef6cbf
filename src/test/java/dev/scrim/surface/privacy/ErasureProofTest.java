package dev.scrim.surface.privacy;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.jobs.JobRunner;

import static dev.scrim.surface.privacy.Requests.as;
import static dev.scrim.surface.privacy.Requests.ask;
import static dev.scrim.surface.privacy.Requests.await;
import static dev.scrim.surface.privacy.Requests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

/** The proof of absence fails on the person's own rows alone, and searches tables of any length. */
@QuarkusTest
class ErasureProofTest {

    private static final int BATCH = 5_000;
    private static final int ROWS_OF_OTHERS = 60_000;
    private static final String ADDRESS = "proof.%s@example.org";

    @Inject
    JobRunner jobs;

    @Inject
    CurrentCatalogue catalogue;

    private UUID agent;
    private UUID person;
    private UUID stranger;
    private String address;

    @BeforeEach
    void fill() throws Exception {
        Requests.clear();
        catalogue.reread();
        agent = AppDatabase.current().staff("support");
        person = AppDatabase.current().person();
        stranger = AppDatabase.current().person();
        address = ADDRESS.formatted(person.toString().substring(0, 8));
        run("""
                insert into identity.profile_private (person_id, email, email_verified_at, telegram_username)
                values ('%s', '%s', now(), 'saturday')
                """.formatted(person, address));
        jobs.start();
    }

    @AfterEach
    void stop() throws Exception {
        jobs.stop();
        run("drop schema if exists proof cascade; delete from identity.xp_events where source like 'proof-%'");
    }

    @Test
    void what_strangers_write_stops_no_erasure_and_is_listed_for_support() throws Exception {
        var word = beacon(UUID.randomUUID(), stranger, "every saturday");
        var mention = beacon(UUID.randomUUID(), stranger, "write to " + address);
        beacon(person, stranger, "a draft with the key of another");
        beacon(UUID.randomUUID(), stranger, "nothing about anybody");
        var request = approved();
        await(request, "completed");
        as(agent)
                .header("X-Audit-Reason", "to%20look%20at%20them")
                .get("/rest/v1/erasure_hits?relation=eq.nightlife.beacons&request_id=eq." + request)
                .then()
                .statusCode(200)
                .body("key.id", containsInAnyOrder(word.toString(), mention.toString(), person.toString()));
        as(stranger).get("/rest/v1/erasure_hits").then().statusCode(200).body("$", empty());
        assertThat(seen("select others from kernel.dsar_steps where object = 'nightlife.beacons' and name = 'PROVE'"))
                .isEqualTo("3");
        assertThat(seen("select count(*) from kernel.erasure_hits h where h::text ~ 'saturday|@'"))
                .isEqualTo("0");
    }

    @Test
    void what_is_left_in_a_row_of_their_own_fails_it() throws Exception {
        var own = beacon(UUID.randomUUID(), person, "write to " + address);
        run("call kernel.replace_on_erasure('nightlife.beacons', 'description', 'description')");
        try {
            var request = approved();
            await(request, "failed");
            assertThat(seen("select fault from kernel.dsar_steps where status = 'failed'"))
                    .isEqualTo("kernel.nothing_is_left nightlife.beacons");
            run("update nightlife.beacons set description = null where id = '" + own + "'");
            step(agent, request, "retry").statusCode(200);
            await(request, "completed");
        } finally {
            run("call kernel.replace_on_erasure('nightlife.beacons', 'description', null)");
        }
    }

    @Test
    void what_strangers_file_about_the_person_after_their_rows_went_is_erased_too() throws Exception {
        // the last of the steps that erase is done, and in this moment a stranger blocks the person
        run("""
                create schema proof;
                create function proof.block() returns trigger language plpgsql security definer
                    set session_replication_role = replica as $$
                begin
                    insert into safety.blocks (blocker_id, target_type, target_id) values ('%s', 'user', '%s')
                        on conflict do nothing;
                    return new;
                end $$;
                create trigger proof_block after update on kernel.dsar_steps for each row
                    when (new.name = 'PROVE' and new.object = 'safety.blocks' and old.attempts = 0)
                    execute function proof.block()
                """.formatted(stranger, person));
        await(approved(), "completed");
        assertThat(seen("select count(*) from safety.blocks where blocker_id = '" + stranger + "'"))
                .isEqualTo("1");
        assertThat(seen("select count(*) from safety.blocks where target_id = '" + person + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_long_table_is_searched_in_batches_and_after_a_failure_from_where_it_stood() throws Exception {
        run("""
                insert into identity.xp_events (actor_id, event_type, points, source)
                select '%s', 'beacon_scan', 1, 'proof-' || n from generate_series(1, %d) n;
                create schema proof;
                create function proof.stop() returns trigger language plpgsql as $$
                begin
                    raise exception 'the machine was turned off';
                end $$;
                create trigger proof_stop before update on kernel.dsar_steps for each row
                    when (new.object = 'identity.xp_events' and new.searched > %d and new.attempts < 2)
                    execute function proof.stop()
                """.formatted(stranger, ROWS_OF_OTHERS, 3 * BATCH));
        // all rows at once take longer than this, a batch does not
        run("alter role desk_worker set statement_timeout = '1s'");
        try {
            var request = approved();
            await(request, "failed");
            var stood = seen("select searched || ' ' || (reached is not null) from kernel.dsar_steps"
                    + " where name = 'PROVE' and object = 'identity.xp_events'");
            assertThat(stood).isEqualTo(3 * BATCH + " true");
            await(request, "completed");
            assertThat(seen("select searched = (select count(*) from identity.xp_events) and reached is null"
                            + " from kernel.dsar_steps where name = 'PROVE' and object = 'identity.xp_events'"))
                    .isEqualTo("t");
        } finally {
            run("alter role desk_worker set statement_timeout = '10min'");
        }
    }

    private UUID approved() {
        var request = ask(person, "delete");
        step(agent, request, "approve").statusCode(200);
        return request;
    }

    private static UUID beacon(UUID id, UUID host, String description) throws SQLException {
        run("""
                insert into nightlife.beacons (id, slug, title, description, type, city_id, host_type, creator_id)
                values ('%1$s', 'b-' || gen_random_uuid(), 'A night', '%3$s', 'venue', 'london', 'venue', '%2$s')
                """.formatted(id, host, description));
        return id;
    }

    private static void run(String sql) throws SQLException {
        AppDatabase.current().run(sql);
    }

    private static String seen(String sql) throws SQLException {
        return AppDatabase.current().seen(sql);
    }
}

package dev.scrim.surface.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.commerce.FakeStripe;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.privacy.ErasureStep;
import dev.scrim.surface.privacy.Settled;
import dev.scrim.surface.privacy.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program is killed in the middle of every step of an erasure, and of an export. What was begun is undone, what was
 * done is not done again, and the next program goes on where the killed one was.
 */
@Tag("drill")
class PrivacyDrill {

    private static final int PERSON = 1;
    private static final String EXPORT = "EXPORT";

    @TempDir
    private Path directory;

    private final TestDatabase database = TestServer.newest().migrated("app");
    private Fixture fixture;
    private FakeStripe stripe;

    @BeforeEach
    void fill() throws Exception {
        fixture = Fixture.fill(database, 3);
        stripe = new FakeStripe();
        // a step that is told to wait does so at its end, before it commits
        database.run("""
                create schema drill;
                create table drill.pause (step text primary key);
                create function drill.pause() returns trigger
                    language plpgsql security definer set search_path = '' as $$
                begin
                    if new.status = 'done' and exists (select from drill.pause p where p.step = new.name) then
                        perform pg_sleep(300);
                    end if;
                    return new;
                end $$;
                create trigger drill_pause before update on kernel.dsar_steps
                    for each row execute function drill.pause();
                grant usage on schema drill to public;
                delete from kernel.scheduled_tasks;
                """);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void an_erasure_survives_a_kill_in_each_of_its_steps() throws Exception {
        var person = fixture.person(PERSON);
        Settled.nothing_in_the_way(person);
        var request = request(person, "delete");
        for (var step : ErasureStep.values()) {
            var rows = rows();
            killAt(step.name());
            assertThat(database.seen(pending(request, step)))
                    .as(step + " was not done")
                    .isNotEmpty();
            if (step == ErasureStep.BEGIN) {
                assertThat(rows()).as("nothing of the first step is left").isEqualTo(rows);
                assertThat(Traces.in(Traces.dump(fixture), Traces.of(fixture, PERSON)))
                        .containsAll(lasting());
            }
        }
        var last = start();
        eventually("select status = 'completed' from kernel.dsar_requests where id = '" + request + "'");
        last.terminate();
        assertThat(Traces.in(Traces.dump(fixture), Traces.of(fixture, PERSON))).isEmpty();
        assertThat(database.seen("select count(*) from identity.people p where p.erased_at is not null"))
                .as("the person and one nobody")
                .isEqualTo("2");
        assertThat(database.seen("select count(*) from kernel.erasures")).isEqualTo("0");
        assertThat(database.seen("select coalesce(max(n), 0) from (select count(*) as n from kernel.audit_log"
                        + " where purpose = 'erasure of a person' group by relation, action, after) l"))
                .as("nothing was done twice")
                .isIn("0", "1");
        assertThat(stripe.asked()).as("Stripe was told once").hasSize(1);
    }

    @Test
    void an_export_survives_a_kill_and_holds_everything_once() throws Exception {
        var person = fixture.person(PERSON);
        var request = request(person, "export");
        killAt(EXPORT);
        assertThat(database.seen("select parts is null from kernel.dsar_exports where request_id = '" + request + "'"))
                .isEqualTo("t");
        var next = start();
        eventually("select status = 'completed' from kernel.dsar_requests where id = '" + request + "'");
        next.terminate();
        assertThat(database.seen("select count(distinct attempt) || ' ' || bool_and(attempt ="
                        + " (select attempt from kernel.dsar_exports where request_id = '" + request + "'))"
                        + " from kernel.dsar_export_parts where request_id = '" + request + "'"))
                .isEqualTo("1 true");
    }

    private static String pending(UUID request, ErasureStep step) {
        return """
                select s.place from kernel.dsar_steps s
                where s.request_id = '%s' and s.name = '%s' and s.status <> 'done'""".formatted(request, step);
    }

    /** What retention, which is at work too, does not take. */
    private List<String> lasting() {
        return Traces.of(fixture, PERSON).keySet().stream()
                .filter(trace -> fixture.catalogue().tables().stream()
                        .anyMatch(table -> trace.startsWith(table.qualifiedName() + ".")
                                && table.registration().orElseThrow().retain().isEmpty()))
                .toList();
    }

    /** What a step that was undone must have left alone. */
    private String rows() throws Exception {
        return database.seen("select (select count(*) from identity.people) || ' '"
                + " || (select count(*) from identity.people where erased_at is not null) || ' '"
                + " || (select count(*) from kernel.erasures) || ' ' || (select count(*) from kernel.suppressions)");
    }

    private UUID request(UUID person, String type) throws Exception {
        var request = UUID.randomUUID();
        database.run("""
                delete from kernel.dsar_steps; delete from kernel.processor_notices; delete from kernel.erasures;
                delete from kernel.dsar_export_parts; delete from kernel.dsar_exports; delete from kernel.dsar_requests;
                update commerce.payment_events e set payment_intent = 'pi_' || substr(e.id, 5)
                from commerce.orders o where o.id = e.order_id and o.user_id = '%2$s';
                insert into kernel.dsar_requests
                    (id, person_id, type, status, verified_at, verified_how, approved_at, due_at)
                values ('%1$s', '%2$s', '%3$s', 'processing', now(), 'code', now(), now() + interval '1 month');
                insert into kernel.dsar_requests_staff (request_id) values ('%1$s');
                select kernel.enqueue('kernel.%3$s', '%1$s')
                """.formatted(request, person, type));
        return request;
    }

    private void killAt(String step) throws Exception {
        database.run("delete from drill.pause; insert into drill.pause values ('" + step + "')");
        var program = start();
        eventually("select count(*) > 0 from pg_stat_activity where wait_event = 'PgSleep'");
        program.kill();
        database.run("delete from drill.pause;"
                + "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
        eventually("select count(*) = 0 from pg_stat_activity where wait_event = 'PgSleep'");
    }

    private PackagedProgram start() {
        var environment = database.environment();
        environment.put("SCRIM_WORKERS_ENABLED", "true");
        environment.put("SCRIM_WORK_HEARTBEAT", "300ms");
        environment.put("SCRIM_MAIL_LOG", "true");
        environment.put("SCRIM_STRIPE_SECRET_KEY", FakeStripe.KEY);
        environment.put("SCRIM_STRIPE_API", stripe.url());
        return PackagedProgram.start(directory, environment);
    }

    private void eventually(String condition) throws Exception {
        for (var n = 0; n < 900 && !database.seen(condition).equals("t"); n++) {
            Thread.sleep(100);
        }
        assertThat(database.seen(condition)).as(condition).isEqualTo("t");
    }
}

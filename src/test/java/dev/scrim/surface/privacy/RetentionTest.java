package dev.scrim.surface.privacy;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;
import dev.scrim.kernel.privacy.Retention;

import static dev.scrim.surface.privacy.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What was kept as long as it may be goes, and nothing else does. */
@QuarkusTest
class RetentionTest {

    @Inject
    Retention retention;

    private TestDatabase database;
    private UUID person;
    private UUID held;

    @BeforeEach
    void notices() throws Exception {
        database = AppDatabase.current();
        person = database.person();
        held = database.person();
        database.run("""
                delete from safety.notices;
                delete from kernel.legal_holds;
                insert into kernel.legal_holds (person_id, grounds) values ('%2$s', 'a court asked');
                insert into safety.notices (person_id, action_id, action, target_type, target_id, reason, created_at)
                select p, gen_random_uuid(), 'warn', 'user', p, 'it was so', now() - a * interval '1 year'
                from unnest(array['%1$s', '%2$s']::uuid[]) p cross join generate_series(1, 3) a
                """.formatted(person, held));
    }

    @Test
    void old_rows_go_except_those_that_are_held() throws Exception {
        var agent = database.staff("support");
        as(agent)
                .get("/privacy/desk/retention")
                .then()
                .statusCode(200)
                .body("find { it.relation == 'safety.notices' }.expired", equalTo(2))
                .body("find { it.relation == 'safety.notices' }.fault", nullValue());
        as(person).get("/privacy/desk/retention").then().statusCode(403);
        retention.run("");
        assertThat(database.seen(
                        "select person_id || ' ' || count(*) from safety.notices group by person_id order by count(*)"))
                .isEqualToIgnoringWhitespace(person + " 1 " + held + " 3");
        assertThat(database.seen("select after ->> 'rows' from kernel.audit_log where purpose = 'retention'"
                        + " and relation = 'safety.notices' order by at desc limit 1"))
                .isEqualTo("2");
        as(agent)
                .get("/privacy/desk/retention")
                .then()
                .body("find { it.relation == 'safety.notices' }.expired", equalTo(0));
    }

    @Test
    void a_table_that_fails_is_noted_and_stops_no_other() throws Exception {
        // everything that is retained before notices
        database.run("revoke delete on kernel.audit_log from eraser");
        database.run("insert into kernel.audit_log (at, actor_role, purpose, action, relation, key)"
                + " values (now() - interval '8 years', 'test', 'test', 'insert', 'test', '{}')");
        try {
            retention.run("");
        } finally {
            database.run("grant delete on kernel.audit_log to eraser");
        }
        assertThat(database.seen(
                        "select fault from kernel.retention_runs where relation = 'kernel.audit_log'::regclass"))
                .isEqualTo("kernel.not_allowed");
        assertThat(database.seen("select count(*) from safety.notices where person_id = '" + person + "'"))
                .isEqualTo("1");
        retention.run("");
        assertThat(database.seen("select count(*) from kernel.audit_log where at < now() - interval '8 years'"))
                .isEqualTo("0");
        assertThat(database.seen("select fault is null from kernel.retention_runs"
                        + " where relation = 'kernel.audit_log'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void releases_go_after_two_days_and_what_is_counted_by_the_month_after_two_years() throws Exception {
        database.run("""
                delete from kernel.releases where id between 900001 and 900004;
                insert into kernel.releases (id, cell_set, bucket, published_at)
                select 900000 + row_number() over (), s.name, now() - a, now() - a
                from (select distinct on (bucket) name, bucket from kernel.cell_sets
                    where bucket in ('15 minutes', '1 month') order by bucket) s
                cross join unnest(array['3 days', '3 years']::interval[]) a
                """);
        retention.run("");
        assertThat(database.seen("select count(*) || ' ' || min(s.bucket) from kernel.releases r"
                        + " join kernel.cell_sets s on s.name = r.cell_set where r.id between 900001 and 900004"))
                .isEqualToIgnoringWhitespace("1 1 mon");
    }
}

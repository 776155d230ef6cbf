package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is on a list of volunteers, in which order, and for how long. */
class ListsTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:10Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ROWS =
            "select concat_ws(' ', place, content->>'name', content->>'band') from kernel.volunteered_rows order by 1";

    private final Publication publication = new Publication(Trial.SECRET);
    private Trial trial;

    @BeforeEach
    void declare() throws SQLException {
        trial = Trial.undeclared("release_lists");
        trial.database().run("insert into kernel.consent_purposes values ('ranking', 'to be seen in the ranking')");
        trial.asMigrator("""
                create table trial.members (id uuid primary key, name text not null, points integer not null);
                call kernel.register('trial.members', subject => 'id');
                create view trial.ranked with (security_invoker = true) as
                    select id as who, name, points / 100 * 100 as band from trial.members;
                call kernel.volunteers('trial.ranking', of => 'trial.ranked', subject => 'who', consent => 'ranking',
                    sort => 'band', most => 4)""");
    }

    @AfterEach
    void leave() {
        trial.close();
    }

    @Test
    void only_who_consents_is_on_it_highest_first_and_without_a_key() throws SQLException {
        member("ada", 310, true);
        member("bob", 905, false);
        member("cyd", 720, true);
        assertThat(released(MONDAY)).isEqualTo("1 cyd 700\n2 ada 300");
        assertThat(trial.database().seen("select content from kernel.volunteered_rows where place = 1"))
                .isEqualTo("{\"band\": 700, \"name\": \"cyd\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into kernel.consent_events (person_id, purpose, state, notice_version)"
                        + " values ('%s', 'ranking', 'withdrawn', '1')",
                "update identity.people set barred_at = now() where id = '%s'",
                "update identity.people set erased_at = now() where id = '%s'",
                "delete from trial.members where id = '%s'"
            })
    void who_leaves_is_gone_with_the_next_release_and_nothing_is_left(String leaving) throws SQLException {
        var ada = member("ada", 310, true);
        member("cyd", 720, true);
        released(MONDAY);
        trial.database().run(leaving.formatted(ada));
        assertThat(released(MONDAY.plus(Duration.ofHours(23)))).contains("ada");
        assertThat(released(MONDAY.plus(DAY))).isEqualTo("1 cyd 700");
        assertThat(trial.number("select count(*) from kernel.volunteered_rows")).isEqualTo(1);
        assertThat(trial.database().seen("select string_agg(bucket::date::text, ' ' order by id) from kernel.releases"))
                .isEqualTo("2026-01-05 2026-01-06");
    }

    @Test
    void a_list_is_released_once_a_day_and_missed_days_stay_missed() throws SQLException {
        member("ada", 310, true);
        released(MONDAY);
        member("cyd", 720, true);
        assertThat(released(MONDAY.plus(Duration.ofHours(20)))).isEqualTo("1 ada 300");
        assertThat(released(MONDAY.plus(DAY.multipliedBy(5)))).isEqualTo("1 cyd 700\n2 ada 300");
        assertThat(trial.number("select count(*) from kernel.releases")).isEqualTo(2);
        assertThat(trial.worker(publication).make(MONDAY, Trial.MANY).made()).isEmpty();
    }

    @Test
    void who_comes_first_among_equals_is_another_every_day() throws SQLException {
        for (var name : new String[] {"ada", "bob", "cyd", "dot", "eve", "fay"}) {
            member(name, 500, true);
        }
        var orders = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var day = 0; day < 12; day++) {
            var order = released(MONDAY.plus(DAY.multipliedBy(day)));
            assertThat(order.lines()).hasSize(4);
            orders.add(order);
            Arrays.stream(order.split("\n")).forEach(line -> seen.add(line.substring(2)));
        }
        assertThat(orders).hasSizeGreaterThan(8);
        assertThat(seen).hasSize(6);
    }

    @Test
    void a_list_whose_view_is_gone_is_emptied() throws SQLException {
        member("ada", 310, true);
        released(MONDAY);
        trial.asMigrator("drop view trial.ranked");
        assertThat(released(MONDAY.plus(DAY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id as who, id as band, name from trial.members",
                "select id as who, points as band, now() as since from trial.members",
                "select id as who, points / 3.5 as band from trial.members",
                "select id as who, name from trial.members"
            })
    void keys_times_and_fine_figures_are_not_listed(String view) throws SQLException {
        trial.asMigrator("create view trial.fine with (security_invoker = true) as " + view);
        assertThatThrownBy(() -> trial.asMigrator("""
                        call kernel.volunteers('trial.fine', of => 'trial.fine', subject => 'who', consent => 'ranking',
                            sort => 'band')"""))
                .hasMessageContaining("trial.fine cannot be listed for trial.fine: column ");
    }

    @Test
    void people_do_not_find_their_consent_used_for_something_else() throws SQLException {
        trial.database().run("insert into kernel.consent_purposes values ('mailing', 'to get mail')");
        assertThatThrownBy(() -> trial.asMigrator("""
                        call kernel.volunteers('trial.ranking', of => 'trial.ranked', subject => 'who',
                            consent => 'mailing', sort => 'band')""")).hasMessageContaining("by another consent");
    }

    private UUID member(String name, int points, boolean consents) throws SQLException {
        var id = trial.database().person();
        trial.database().run("insert into trial.members values ('%s', '%s', %d)".formatted(id, name, points));
        if (consents) {
            trial.database().run("""
                    insert into kernel.consent_events (person_id, purpose, state, notice_version)
                    values ('%s', 'ranking', 'given', '1')""".formatted(id));
        }
        return id;
    }

    private String released(Instant asOf) throws SQLException {
        var round = trial.worker(publication).make(asOf, Trial.MANY);
        assertThat(round.failed()).isEmpty();
        return trial.database().seen(ROWS);
    }
}

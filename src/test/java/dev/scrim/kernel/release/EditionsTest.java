package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept of a published view with each release: all of the newest, and what each changed. */
class EditionsTest {

    private static final String VIEW = """
            set scrim.module = 'trial';
            create or replace view api.crowds as
                select h.cell ->> 'place' as place, h.cell ->> 'kind' as kind, h.people
                from kernel.last_hour h where h.cell_set = 'trial.by_place_and_kind' order by 1, 2;
            comment on view api.crowds is 'How full places are.';
            call kernel.publish('api.crowds', 'ours', '{anon}', '{trial.by_place_and_kind}', key => '{place,kind}')""";

    private static final String LENGTHS = """
            select string_agg(json_array_length(changed) || '/' || json_array_length(gone), ' ' order by release)""";
    private static final String LEFT = """
            select string_agg(gone::text, ' ' order by release) filter (where json_array_length(gone) > 0)""";

    private final Instant first = Trial.OPENING;
    private Trial trial;
    private Releases worker;

    @BeforeEach
    void publish() throws SQLException {
        trial = Trial.fresh("editions");
        trial.asMigrator(VIEW);
        worker = trial.worker(new Publication(Trial.SECRET));
    }

    @AfterEach
    void end() {
        trial.close();
    }

    @Test
    void a_release_keeps_the_view_and_what_it_changed_in_it() throws SQLException {
        trial.crowd(60, "bar", "came", first.plusSeconds(60));
        trial.crowd(80, "dock", "came", first.plus(Duration.ofMinutes(16)));
        worker.make(first.plus(Duration.ofMinutes(31)), Trial.MANY);
        assertThat(editions("changed ->> 0 like '%bar%'")).isEqualTo("1 2");
        assertThat(seen(LENGTHS)).isEqualTo("1/0 1/0");
        assertThat(shown()).isEqualTo("2");
        // an hour later the bar is out of the sum, and later still the dock
        worker.make(first.plus(Duration.ofMinutes(76)), Trial.MANY);
        assertThat(seen(LEFT)).isEqualTo("[{\"kind\": \"came\", \"place\": \"bar\"}]");
        assertThat(rows()).isEqualTo(seen("select json_agg(p)::text from api.crowds p", ""));
    }

    @Test
    void steps_lead_from_every_release_of_a_day_to_the_newest() throws SQLException {
        trial.crowd(60, "bar", "came", first.plusSeconds(60));
        worker.make(first.plus(Duration.ofMinutes(61)), Trial.MANY);
        var editions = new Editions(trial.transactions(), looked -> {});
        var whole = editions.whole("crowds");
        assertThat(whole.starts()).hasSize(4).contains(0L);
        for (var start : whole.starts()) {
            var at = start;
            for (var step : editions.since("crowds", start)) {
                assertThat(step.previous()).isEqualTo(at);
                at = step.release();
            }
            assertThat(at).isEqualTo(whole.release());
        }
        worker.make(first.plus(Duration.ofHours(27)), Trial.MANY);
        assertThat(editions.whole("crowds").starts()).hasSize(104).doesNotContain(0L);
    }

    @Test
    void two_rows_of_one_key_are_refused_and_the_release_waits() throws SQLException {
        trial.asMigrator(VIEW.replace("key => '{place,kind}'", "key => '{place}'"));
        trial.crowd(60, "bar", "came", first.plusSeconds(60));
        trial.crowd(60, "bar", "stayed", first.plusSeconds(60));
        var round = worker.make(first.plus(Duration.ofMinutes(16)), Trial.MANY);
        assertThat(round.failed()).containsExactly("trial.by_place_and_kind");
        assertThat(trial.number("select count(*) from kernel.released_cells")).isZero();
        trial.asMigrator(VIEW);
        assertThat(worker.make(first.plus(Duration.ofMinutes(16)), Trial.MANY).failed())
                .isEmpty();
        assertThat(shown()).isEqualTo("2");
    }

    @Test
    void a_view_that_a_migration_changed_is_shown_anew_with_the_same_figures() throws SQLException {
        trial.crowd(60, "bar", "came", first.plusSeconds(60));
        var now = first.plus(Duration.ofMinutes(16));
        worker.make(now, Trial.MANY);
        var before = trial.number("select max(release) from kernel.editions where view = 'crowds'");
        trial.asMigrator("drop view api.crowds");
        trial.asMigrator(VIEW.replace("h.people\n", "h.people, true as busy\n"));
        var views = new Releases(trial.transactions(), new Lease("trial"), List.of(new Views()));
        views.make(now, Trial.MANY);
        assertThat(rows()).contains("\"busy\":true");
        assertThat(trial.number("select max(release) from kernel.editions where view = 'crowds'"))
                .isGreaterThan(before);
        assertThat(views.make(now, Trial.MANY).made()).isEmpty();
    }

    @Test
    void only_views_of_released_figures_for_everybody_have_a_key() {
        assertThatThrownBy(() -> trial.asMigrator(VIEW.replace("'{trial.by_place_and_kind}', ", "")))
                .hasMessageContaining("it has a key and shows no releases");
        assertThatThrownBy(() -> trial.asMigrator(VIEW.replace("{anon}", "{authenticated}")))
                .hasMessageContaining("what is released is for everybody");
        assertThatThrownBy(() -> trial.asMigrator(VIEW.replace("{place,kind}", "{place,size}")))
                .hasMessageContaining("its key names columns it does not have");
    }

    private String editions(String condition) throws SQLException {
        return seen("select count(*) filter (where " + condition + ") || ' ' || count(*)");
    }

    private String shown() throws SQLException {
        return seen("select coalesce(sum(json_array_length(rows)), 0)");
    }

    private String rows() throws SQLException {
        return seen("select rows from kernel.editions where rows is not null and view = 'crowds'", "");
    }

    private String seen(String select) throws SQLException {
        return seen(select, " from kernel.editions where view = 'crowds'");
    }

    private String seen(String select, String from) throws SQLException {
        return trial.database().seen(select + from);
    }
}

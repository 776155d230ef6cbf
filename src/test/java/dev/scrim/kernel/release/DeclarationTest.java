package dev.scrim.kernel.release;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may be declared to be counted, and what the aggregator may read because of it. */
class DeclarationTest {

    private static final String DECLARED = """
            call kernel.cells('trial.by_place', of => 'trial.contributions_by_place', by => '{place}', subject => 'who',
                at => 'at', %s)""";
    private static final String COLUMNS = """
            select string_agg(column_name, ' ' order by column_name) from information_schema.column_privileges
            where grantee = 'aggregator' and table_schema = 'trial' and table_name = 'acts'""";

    private Trial trial;

    @BeforeEach
    void start() throws SQLException {
        trial = Trial.undeclared("release_declaration");
    }

    @AfterEach
    void leave() {
        trial.close();
    }

    @Test
    void aggregator_reads_exactly_the_columns_that_are_counted() throws SQLException {
        trial.asMigrator(DECLARED.formatted("k => 5"));
        assertThat(trial.database().seen(COLUMNS)).isEqualTo("at person_id place");
        trial.asMigrator("""
                call kernel.cells('trial.by_kind', of => 'trial.contributions', by => '{place,kind}', subject => 'who',
                    at => 'at')""");
        assertThat(trial.database().seen(COLUMNS)).isEqualTo("at kind person_id place");
        trial.asMigrator("drop view trial.contributions; call kernel.tidy()");
        assertThat(trial.database().seen(COLUMNS)).isEqualTo("at person_id place");
        assertThatThrownBy(
                        () -> trial.transactions().one(c -> c.createStatement().execute("select note from trial.acts")))
                .hasMessageContaining("permission denied");
        trial.asMigrator("drop view trial.contributions_by_place; call kernel.tidy()");
        assertThat(trial.database().seen(COLUMNS)).isEqualTo("null");
        assertThat(trial.number("select count(*) from pg_policy where polname = 'kernel_aggregator_counts'"
                        + " and polrelid = 'trial.acts'::regclass"))
                .isZero();
    }

    @Test
    void declaring_again_changes_nothing() throws SQLException {
        trial.asMigrator(DECLARED.formatted("as_of => '2026-01-05 10:07+00'"));
        var first = trial.database().seen("select cell_sets::text from kernel.cell_sets");
        trial.asMigrator(DECLARED.formatted("as_of => '2027-01-05 10:07+00'"));
        assertThat(trial.database().seen("select cell_sets::text from kernel.cell_sets"))
                .isEqualTo(first)
                .contains("2026-01-05 10:00:00+00");
    }

    @Test
    void a_promise_may_be_tightened() throws SQLException {
        trial.asMigrator(DECLARED.formatted("k => 5"));
        trial.asMigrator(DECLARED.formatted("k => 10, base => 10, epsilon => 0.1, cells_per_person => 1"));
        assertThat(trial.number("select k from kernel.cell_sets")).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k => 9 | contract_is_never_loosened",
                "k => 10, base => 5 | contract_is_never_loosened",
                "k => 10, base => 10, epsilon => 0.6 | contract_is_never_loosened",
                "k => 10, base => 10, cells_per_person => 3 | contract_is_never_loosened",
                "k => 10, base => 10, cells_per_person => 2, bucket => '30 min' | contract_keeps_its_shape"
            })
    void a_promise_is_never_loosened_or_reshaped(String terms, String rule) throws SQLException {
        trial.asMigrator(DECLARED.formatted("k => 10, base => 10, epsilon => 0.5, cells_per_person => 2"));
        assertRefused(DECLARED.formatted(terms), rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k => 4 | k_is_at_least_five",
                "base => 1 | base_is_at_least_five",
                "bucket => '5 min' | bucket_is_15_minutes_or_longer",
                "bucket => '17 min' | buckets_fill_a_day_or_are_a_month",
                "epsilon => 2 | epsilon_is_a_bound",
                "epsilon => 0.001 | epsilon_is_a_bound",
                "cells_per_person => 4 | cells_per_person_is_small"
            })
    void a_contract_outside_the_limits_is_refused(String terms, String rule) {
        assertRefused(DECLARED.formatted(terms), rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select place, person_id as who, at from trial.acts | create it with (security_invoker = true)",
                "INVOKER select place, kind, person_id as who, at from trial.acts | column kind is none of",
                "INVOKER select place, at from trial.acts | column who is missing",
                "INVOKER select at as place, person_id as who, at from trial.acts | make bands",
                "INVOKER select place, note as who, at from trial.acts | has to be uuid",
                "INVOKER select place, person_id as who, at::date as at from trial.acts | has to be timestamp",
                "INVOKER select place, who, at from trial.contributions | read the tables themselves",
                "INVOKER select r.name as place, a.person_id as who, a.at from trial.acts a, kernel.roles r | "
                        + "is had from its functions",
                "INVOKER select place, person_id as who, at from trial.acts where trial.chosen(place) | "
                        + "grant execute on function trial.chosen(text) to aggregator"
            })
    void a_view_that_cannot_be_counted_is_refused_with_its_remedy(String view, String remedy) throws SQLException {
        var definition = view.startsWith("INVOKER")
                ? view.replace("INVOKER", "with (security_invoker = true) as")
                : "as " + view;
        trial.asMigrator("create function trial.chosen(place text) returns boolean language sql return place <> 'x'");
        trial.asMigrator("create view trial.wrong " + definition);
        assertThatThrownBy(
                        () -> trial.asMigrator(DECLARED.formatted("k => 5").replace("contributions_by_place", "wrong")))
                .hasMessageContaining("trial.wrong cannot be counted for trial.by_place: ")
                .hasMessageContaining(remedy);
    }

    @Test
    void a_view_that_was_changed_behind_its_contract_is_a_violation() throws SQLException {
        trial.asMigrator(DECLARED.formatted("k => 5"));
        var violations = """
                select object || ': ' || remedy from kernel.violations
                where lint = 'contributions cannot be counted'""";
        assertThat(trial.database().seen(violations)).isEmpty();
        trial.asMigrator("alter view trial.contributions_by_place reset (security_invoker)");
        assertThat(trial.database().seen(violations))
                .isEqualTo("trial.contributions_by_place for trial.by_place: create it with (security_invoker = true)");
    }

    @Test
    void a_rolled_back_module_leaves_no_contract_and_no_number_is_used_again() throws SQLException {
        try (var fresh = Trial.fresh("release_declaration")) {
            fresh.crowd(30, "attic", "came", Trial.OPENING);
            var worker = fresh.worker(new Publication(Trial.SECRET));
            var made = worker.make(Trial.OPENING.plusSeconds(7200), Trial.MANY)
                    .made()
                    .size();
            fresh.asMigrator("call kernel.forget_counts('trial')");
            for (var table : new String[] {"cell_sets", "releases", "released_cells", "counted_people"}) {
                assertThat(fresh.number("select count(*) from kernel." + table)).isZero();
            }
            assertThat(fresh.number("select last_release from kernel.release_lease"))
                    .isEqualTo(made);
        }
    }

    private void assertRefused(String call, String rule) {
        assertThatThrownBy(() -> trial.asMigrator(call)).isInstanceOfSatisfying(PSQLException.class, e -> assertThat(
                        e.getServerErrorMessage().getConstraint())
                .isEqualTo(rule));
    }
}

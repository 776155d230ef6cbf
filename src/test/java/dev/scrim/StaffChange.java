package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.fixture.Fixture;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;

/**
 * A way for staff to change rows of a table: one the module's own policies leave open, or, where there is none, one
 * that is opened in the test's database, so that no table's audit goes untried.
 *
 * @param fixture the rows
 * @param table what is changed
 * @param column the column that is changed; empty: a row is added
 * @param state the state it goes to, where the column is a state
 * @param isOpened whether the way was made for the test
 */
record StaffChange(Fixture fixture, Relation table, Optional<Column> column, Optional<String> state, boolean isOpened) {

    /** The way into a table, found by trying or made. */
    static StaffChange of(TestDatabase database, Fixture fixture, Relation table, UUID staff) throws SQLException {
        for (var shown : List.of(true, false)) {
            var row = fixture.row(table, 0, shown);
            for (var column : row.isPresent() ? changeable(table) : List.<Column>of()) {
                for (var state : states(database, table, column, row.get())) {
                    var change = new StaffChange(fixture, table, Optional.of(column), state, false);
                    if (change.works(database, staff, row.get())) {
                        return change;
                    }
                }
            }
        }
        return opened(database, fixture, table);
    }

    private static StaffChange opened(TestDatabase database, Fixture fixture, Relation table) throws SQLException {
        var column = isAppendOnly(database, table) ? Optional.<Column>empty() : plain(database, table);
        var privilege =
                column.map(c -> "update (" + SqlName.quoted(c.name()) + ")").orElse("insert");
        database.run("grant select, %s on %s to authenticated".formatted(privilege, table.sql()));
        database.run("create policy opened_for_a_test on %s to authenticated using (true) with check (true)"
                .formatted(table.sql()));
        return new StaffChange(fixture, table, column, Optional.empty(), true);
    }

    /** The first column that says nothing of keys and states. */
    static Optional<Column> plain(TestDatabase database, Relation table) throws SQLException {
        var states = database.seen(
                "select state_column from kernel.transitions where relation = '%s'::regclass".formatted(table.sql()));
        return changeable(table).stream()
                .filter(column -> !states.lines().toList().contains(column.name()))
                .findFirst();
    }

    static boolean isAppendOnly(TestDatabase database, Relation table) throws SQLException {
        return !database.seen("select 1 from pg_trigger where tgrelid = '%s'::regclass and tgname = '%s'"
                        .formatted(table.sql(), "kernel_append_only"))
                .isEmpty();
    }

    private static List<Column> changeable(Relation table) {
        var keys = table.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        keys.addAll(table.primaryKey());
        table.registration().orElseThrow().subject().ifPresent(keys::add);
        return table.columns().stream()
                .filter(c -> !keys.contains(c.name())
                        && !c.isGenerated()
                        && !c.name().equals("updated_at"))
                .toList();
    }

    private static Set<Optional<String>> states(TestDatabase database, Relation table, Column column, Row row)
            throws SQLException {
        var states = database.seen(
                """
                select to_state from kernel.transitions where relation = '%s'::regclass
                    and state_column = '%s' and from_state = '%s'
                """.formatted(table.sql(), column.name(), row.values().get(column.name())));
        return states.isEmpty()
                ? Set.of(Optional.empty())
                : states.lines().map(Optional::of).collect(Collectors.toSet());
    }

    private boolean works(TestDatabase database, UUID staff, Row row) throws SQLException {
        try (var connection = database.acting(Gate.person(staff, "to see whether it works"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(on(row, 1)) == 1;
        } catch (SQLException e) {
            if (e.getSQLState().startsWith("42") || e.getSQLState().startsWith("23")) {
                return false;
            }
            throw e;
        }
    }

    /** Where people are concerned, the rows of this person; else any. The shown one first. */
    Row row(int person) {
        if (!table.registration().orElseThrow().isAboutPeople()) {
            var rows = fixture.rows(table);
            return rows.get(person % rows.size());
        }
        return fixture.row(table, person, true)
                .or(() -> fixture.row(table, person, false))
                .orElseThrow();
    }

    /** The statement that changes the row; n makes what it writes different. */
    String on(Row row, int n) throws SQLException {
        if (column.isEmpty()) {
            var sql = fixture.newRow(table, row.person(), 1000 + n, true);
            return "insert into %s (%s) values (%s)"
                    .formatted(
                            table.sql(),
                            sql.keySet().stream().map(SqlName::quoted).collect(Collectors.joining(", ")),
                            String.join(", ", sql.values()));
        }
        return "update %s set %s = %s where %s"
                .formatted(table.sql(), SqlName.quoted(column.get().name()), written(column.get(), n), row.isIt());
    }

    private String written(Column changed, int n) throws SQLException {
        return state.isPresent() ? "'" + state.get() + "'" : fixture.another(table, changed, 1000 + n);
    }

    /** Whether the row holds what the statement wrote; of a new row nothing is asked. */
    boolean isHeld(Connection connection, Row row, int n) throws SQLException {
        if (column.isEmpty()) {
            return true;
        }
        return TestDatabase.seen(
                        connection,
                        "select t.%s is not distinct from %s from %s t where %s"
                                .formatted(
                                        SqlName.quoted(column.get().name()),
                                        written(column.get(), n),
                                        table.sql(),
                                        row.isIt()))
                .equals("t");
    }

    /** What the log calls it. */
    String action() {
        return column.isPresent() ? "update" : "insert";
    }

    /** Whether a person may do this to a row of their own without anybody's leave. */
    boolean isOnesOwnAffair() {
        return table.registration().orElseThrow().own() && state.isEmpty();
    }

    /** Whether it is a change of state that the person of the row may make too. */
    boolean isOwnersToMake(TestDatabase database) throws SQLException {
        return state.isPresent()
                && database.seen("""
                        select 1 from kernel.transitions
                        where relation = '%s'::regclass and state_column = '%s' and to_state = '%s' and by = 'owner'
                        """.formatted(table.sql(), column.orElseThrow().name(), state.get()))
                        .startsWith("1");
    }

    /** Whether it is of a column of people's own rows that is granted for staff. */
    boolean isForStaff(Set<String> columns) {
        return column.isPresent() && columns.contains(where());
    }

    /** Whether nothing was added because what holds already is said once. */
    boolean isSaidAlready(Attempt attempt) {
        return table.qualifiedName().equals("kernel.consent_events")
                && attempt.refusal() == Refusal.NONE
                && attempt.changed() == 0;
    }

    /** The column it changes, with its table. */
    String where() {
        return table.qualifiedName() + "." + column.orElseThrow().name();
    }

    /** How a row is refused that is in another state than those in which its owner may do this. */
    String refusalInAnotherState(TestDatabase database, Row row) throws SQLException {
        if (state.isEmpty()) {
            return "42501 " + table.schema() + ".only_drafts_are_edited";
        }
        var ways = database.seen("""
                select 1 from kernel.transitions
                where relation = '%s'::regclass and state_column = '%s' and from_state = '%s' and to_state = '%s'
                """.formatted(
                        table.sql(),
                        column.orElseThrow().name(),
                        row.values().get(column.orElseThrow().name()),
                        state.get()));
        return ways.isEmpty() ? "23514 kernel.transition_is_allowed" : "42501 kernel.transition_is_yours_to_make";
    }

    /** The columns of a table of people's own that authenticated is granted to change. */
    static List<String> grantedToPeople(TestDatabase database, Relation table) throws SQLException {
        if (!table.registration().orElseThrow().own()) {
            return List.of();
        }
        var granted = database.seen("""
                select a.attname from pg_catalog.pg_attribute a
                where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                    and has_column_privilege('authenticated', a.attrelid, a.attnum, 'update')
                """.formatted(table.sql())).lines().toList();
        return changeable(table).stream()
                .map(Column::name)
                .filter(granted::contains)
                .map(name -> table.qualifiedName() + "." + name)
                .toList();
    }

    /** The columns of a table that a person changes in a row of their own, of those that were tried. */
    static List<StaffChange> ofOwner(TestDatabase database, Fixture fixture, Relation table, int person)
            throws SQLException {
        var changes = new ArrayList<StaffChange>();
        for (var row :
                fixture.rows(table).stream().filter(r -> r.person() == person).toList()) {
            for (var column : changeable(table)) {
                for (var state : states(database, table, column, row)) {
                    var change = new StaffChange(fixture, table, Optional.of(column), state, false);
                    if (change.works(database, fixture.person(person), row)) {
                        changes.add(change);
                    }
                }
            }
        }
        return changes;
    }

    @Override
    public String toString() {
        return "%s of %s%s%s"
                .formatted(
                        action(),
                        table.qualifiedName(),
                        column.map(c -> "." + c.name()).orElse(""),
                        state.map(s -> " to " + s).orElse(""));
    }
}

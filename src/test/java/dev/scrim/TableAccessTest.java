package dev.scrim;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.Gate;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;

import static dev.scrim.AccessTrial.OTHER;
import static dev.scrim.AccessTrial.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

/** Past the endpoints, on the tables themselves, nobody reaches what is not granted, nor the rows of another. */
class TableAccessTest {

    /** What people may touch of the kernel. Whoever adds to it says so here. */
    private static final Set<String> OF_THE_KERNEL_FOR_PEOPLE = Set.of(
            "kernel.dsar_requests",
            "kernel.dsar_requests_staff",
            "kernel.dsar_events",
            "kernel.dsar_steps",
            "kernel.erasure_hits",
            "kernel.consent_notices",
            "kernel.legal_holds",
            "kernel.staff_reads",
            "kernel.access_delays",
            "kernel.dsar_regimes",
            "kernel.dsar_refusals",
            "kernel.audit_log",
            "kernel.roles",
            "kernel.role_grants",
            "kernel.consent_purposes",
            "kernel.consent_events");

    private static final String INSIDE = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join kernel.modules m on m.name = n.nspname
            where c.relkind in ('v', 'm') or c.relname = 'flyway_history'
            """;

    private static final List<AccessTrial> TRIALS = new ArrayList<>();

    @BeforeAll
    static void fill() throws SQLException {
        TRIALS.add(new AccessTrial("newest", TestServer.newest()));
        TRIALS.add(new AccessTrial("oldest", TestServer.oldest()));
    }

    @AfterAll
    static void close() throws SQLException {
        for (var trial : TRIALS) {
            trial.close();
        }
        TRIALS.clear();
    }

    static Stream<Arguments> tables() {
        return TRIALS.stream()
                .flatMap(trial -> trial.fixture().catalogue().tables().stream().map(t -> Arguments.of(trial, t)));
    }

    static Stream<Arguments> tables_about_people() {
        return tables().filter(a ->
                ((Relation) a.get()[1]).registration().orElseThrow().isAboutPeople());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void what_is_not_granted_is_refused_and_what_is_granted_is_not(AccessTrial trial, Relation table)
            throws SQLException {
        for (var role : List.of("anon", "person", "service_role")) {
            var databaseRole = role.equals("person") ? "authenticated" : role;
            for (var verb : AccessTrial.VERBS) {
                var granted = granted(trial, table, databaseRole, verb);
                assertThat(trial.attempt(trial.caller(role), idle(table, verb, granted)))
                        .as("%s %s %s", role, verb, table.qualifiedName())
                        .isEqualTo(granted.isEmpty() ? "refused" : "nothing");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_kernels_tables_are_closed_to_people(AccessTrial trial, Relation table) throws SQLException {
        var isOpen = false;
        for (var verb : AccessTrial.VERBS) {
            isOpen |= !granted(trial, table, "anon", verb).isEmpty();
            isOpen |= !granted(trial, table, "authenticated", verb).isEmpty();
        }
        if (table.schema().equals("kernel")) {
            assertThat(isOpen).isEqualTo(OF_THE_KERNEL_FOR_PEOPLE.contains(table.qualifiedName()));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void views_inside_modules_are_closed_to_people(AccessTrial trial, String view) throws SQLException {
        for (var role : List.of("anon", "person")) {
            assertThat(trial.attempt(trial.caller(role), "select count(*) from " + view + " t"))
                    .isEqualTo("refused");
        }
    }

    static Stream<Arguments> views() throws SQLException {
        var views = new ArrayList<Arguments>();
        for (var trial : TRIALS) {
            trial.database().seen(INSIDE).lines().forEach(view -> views.add(Arguments.of(trial, view)));
        }
        return views.stream();
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void nobody_reads_or_changes_what_is_anothers(AccessTrial trial, Relation table) throws SQLException {
        var other = trial.fixture().row(table, OTHER, false).orElseThrow();
        var person = trial.caller("person");
        if (trial.fixture().overrides().readByOthers(table).isEmpty()) {
            assertThat(trial.attempt(person, "select count(*) from %s where %s".formatted(table.sql(), other.isIt())))
                    .isIn("nothing", "refused");
        }
        var columns = granted(trial, table, "authenticated", "update");
        assertThat(trial.attempt(person, update(table, columns, other.isIt()))).isIn("nothing", "refused");
        assertThat(trial.attempt(person, "delete from " + table.sql() + ofOther(trial, table)))
                .isIn("nothing", "refused");
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void who_may_change_their_own_rows_reads_them_unless_they_are_secrets(AccessTrial trial, Relation table)
            throws SQLException {
        var isReadable = !granted(trial, table, "authenticated", "select").isEmpty();
        if (table.registration().orElseThrow().own() && isReadable) {
            var own = trial.fixture().row(table, PERSON, false).orElseThrow();
            assertThat(trial.attempt(
                            trial.caller("person"),
                            "select count(*) from %s where %s".formatted(table.sql(), own.isIt())))
                    .isEqualTo("allowed");
        }
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void nobody_writes_in_the_name_of_another(AccessTrial trial, Relation table) throws SQLException {
        var key = whose(table);
        var insertable = granted(trial, table, "authenticated", "insert");
        var values = trial.fixture().newRow(table, OTHER, 700, true);
        var columns = insertable.stream().filter(values::containsKey).toList();
        if (columns.contains(key)) {
            assertThat(trial.attempt(
                            trial.caller("person"),
                            "insert into %s (%s) values (%s)"
                                    .formatted(
                                            table.sql(),
                                            columns.stream()
                                                    .map(SqlName::quoted)
                                                    .collect(Collectors.joining(", ")),
                                            columns.stream().map(values::get).collect(Collectors.joining(", ")))))
                    .isEqualTo("refused");
        }
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void nobody_gives_their_row_to_another(AccessTrial trial, Relation table) throws SQLException {
        var key = whose(table);
        var fixture = trial.fixture();
        var others = fixture.row(table, OTHER, false).orElseThrow().values().get(key);
        for (var row :
                fixture.rows(table).stream().filter(r -> r.person() == PERSON).toList()) {
            assertThat(trial.attempt(
                            caller(fixture),
                            "update %s set %s = '%s' where %s"
                                    .formatted(table.sql(), SqlName.quoted(key), others, row.isIt())))
                    .isIn("nothing", "refused");
        }
    }

    private static Caller caller(Fixture fixture) {
        return Gate.person(fixture.person(PERSON), "to give it away");
    }

    private static String whose(Relation table) {
        var facts = table.registration().orElseThrow();
        return facts.subject().or(facts::via).orElseThrow();
    }

    private static String ofOther(AccessTrial trial, Relation table) {
        return trial.fixture().rows(table).stream()
                .filter(row -> row.person() == OTHER)
                .map(row -> "(" + row.isIt() + ")")
                .collect(Collectors.joining(" or ", " where ", ""));
    }

    /** The columns a role may read or write; one that is no column stands for delete. */
    private static List<String> granted(AccessTrial trial, Relation table, String role, String verb)
            throws SQLException {
        return switch (verb) {
            case "select" -> names(table, c -> c.select().contains(role));
            case "insert" -> names(table, c -> c.insert().contains(role));
            case "update" -> names(table, c -> c.update().contains(role));
            default ->
                trial.database()
                        .seen("select 'all' where has_table_privilege('%s', '%s', 'delete')"
                                .formatted(role, table.sql()))
                        .lines()
                        .toList();
        };
    }

    private static List<String> names(Relation table, Predicate<Column> granted) {
        return table.columns().stream().filter(granted).map(Column::name).toList();
    }

    /** A statement that asks for a right and touches no row. */
    private static String idle(Relation table, String verb, List<String> granted) {
        var name = granted.isEmpty() ? table.columns().get(0).name() : granted.get(0);
        var column = SqlName.quoted(name);
        return switch (verb) {
            case "select" -> "select count(%s) from %s where false".formatted(column, table.sql());
            case "insert" ->
                "insert into %s (%s) select null::%s where false"
                        .formatted(
                                table.sql(),
                                column,
                                table.column(name).orElseThrow().type());
            case "update" -> "update %s set %s = null where false".formatted(table.sql(), column);
            default -> "delete from %s where false".formatted(table.sql());
        };
    }

    private static String update(Relation table, List<String> columns, String which) {
        var set = (columns.isEmpty() ? List.of(table.columns().get(0).name()) : columns)
                .stream().map(SqlName::quoted).map(c -> c + " = " + c).collect(Collectors.joining(", "));
        return "update %s set %s where %s".formatted(table.sql(), set, which);
    }
}

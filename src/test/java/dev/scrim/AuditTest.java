package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.catalogue.Relation;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing that staff do goes unseen: cases are all audited tables. */
class AuditTest {

    /** The first of three persons who hold every role; others are before them. */
    private static final int STAFF = 3;

    /** Somebody whose rows nobody but they themselves touch. */
    private static final int OWNER = 6;

    private static final String WHAT_IS_LOGGED = """
            select concat_ws('|', actor_id, actor_role, reason, action, relation, transaction,
                before is not null, after is not null, coalesce(after, before) ->> '%s' is not null, key <> '{}',
                exists (select from kernel.audit_pending p where p.audit_id = l.id), on_behalf_of, purpose)
            from kernel.audit_log l where request_id = '%s' and relation = '%s'
            """;

    private static final String BROKEN = """
            create function kernel.break() returns trigger language plpgsql as
                $$ begin raise exception using errcode = 'ZZ001', message = 'broken'; end $$;
            create trigger broken before insert on kernel.audit_log
                for each row execute function kernel.break();
            """;

    private static final String REASON = "a reason that is recognised";

    private static final String OWN_ROW = "42501 kernel.not_on_a_row_of_your_own";

    /** What people may not do even with rows of their own, by a rule that is not about who they are. */
    private static final Map<String, String> RULES_FOR_EVERYBODY = Map.of(
            "update of commerce.market_listings.title", "42501 commerce.only_drafts_are_edited",
            "update of nightlife.beacons.slug", "42501 nightlife.only_drafts_are_edited",
            "update of nightlife.ticket_listings.price", "42501 nightlife.only_drafts_are_edited",
            "update of safety.blocks.target_id", "23514 safety.nobody_blocks_themselves");

    /** Columns that people may write, and in which a trigger says what is so, whatever they wrote. */
    private static final Set<String> SAID_BY_TRIGGERS = Set.of("nightlife.beacon_posts.status_changed_at");

    /** Columns of people's own tables that are granted for staff: a person's own row is not theirs to change there. */
    private static final Set<String> FOR_STAFF = Set.of(
            "commerce.fulfilments.delivered_at",
            "commerce.market_sellers.verification_status",
            "identity.people.barred_at",
            "kernel.dsar_requests.status",
            "kernel.dsar_requests.extended_at",
            "kernel.dsar_requests.extension_reason",
            "kernel.dsar_requests.verified_at",
            "kernel.dsar_requests.verified_how",
            "kernel.dsar_requests.approved_at",
            "kernel.dsar_requests.refusal_text",
            "safety.moderation_reports.status",
            "sample.reports.status");

    private static TestDatabase database;
    private static Connection look;
    private static Fixture fixture;
    private static List<StaffChange> changes;
    private static List<StaffChange> ownChanges;
    private static Set<String> grantedToPeople;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.newest().migrated("audit");
        look = database.asSuperuser();
        fixture = Fixture.fill(database, OWNER + 1);
        for (int staff = STAFF; staff < STAFF + 3; staff++) {
            database.run("insert into kernel.role_grants (person_id, role) select '%s', name from kernel.roles"
                    .formatted(fixture.person(staff)));
        }
        grantedToPeople = new TreeSet<>();
        for (var table : audited()) {
            grantedToPeople.addAll(StaffChange.grantedToPeople(database, table));
        }
        ownChanges = new ArrayList<>();
        changes = new ArrayList<>();
        for (var table : audited()) {
            ownChanges.addAll(StaffChange.ofOwner(database, fixture, table, OWNER));
        }
        for (var table : audited()) {
            changes.add(StaffChange.of(database, fixture, table, fixture.person(STAFF)));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        look.close();
    }

    private static List<Relation> audited() throws SQLException {
        var names = new HashSet<>(database.seen("""
                select format('%s.%s', n.nspname, c.relname) from pg_trigger t
                join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where t.tgname = 'kernel_audit'""").lines().toList());
        return fixture.catalogue().tables().stream()
                .filter(table -> names.contains(table.qualifiedName()))
                .toList();
    }

    static List<StaffChange> changes() {
        return changes;
    }

    static Stream<StaffChange> changes_of_people() {
        return changes.stream()
                .filter(change -> change.table().registration().orElseThrow().isAboutPeople());
    }

    /** A change that needs a right, which covers only the rows of others: never a row of one's own. */
    static Stream<StaffChange> changes_by_right() throws SQLException {
        var found = new ArrayList<StaffChange>();
        for (var change : changes_of_people().toList()) {
            if (!change.isOnesOwnAffair() && !change.isOwnersToMake(database)) {
                found.add(change);
            }
        }
        return found.stream();
    }

    static Stream<StaffChange> own_changes() {
        return ownChanges.stream();
    }

    @Test
    void every_table_outside_the_kernel_is_audited_and_some_staff_paths_are_the_modules_own() throws SQLException {
        assertThat(audited())
                .containsAll(fixture.catalogue().tables().stream()
                        .filter(table -> !table.schema().equals("kernel"))
                        .toList());
        assertThat(changes).anyMatch(change -> !change.isOpened());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_by_staff_leaves_one_row_that_says_all(StaffChange change) throws SQLException {
        var caller = Gate.person(fixture.person(STAFF), REASON);
        var row = change.row(0);
        String transaction;
        try (var connection = database.acting(caller)) {
            transaction = seen(connection, "select pg_current_xact_id()");
            assertThat(execute(connection, change.on(row, 2))).isEqualTo(1);
            connection.commit();
        }
        var id = caller.context().requestId();
        var column = change.column().map(c -> c.name()).orElse("id");
        assertThat(seen(
                        look,
                        WHAT_IS_LOGGED.formatted(column, id, change.table().qualifiedName())))
                .isEqualTo(String.join(
                        "|",
                        fixture.person(STAFF).toString(),
                        "authenticated",
                        REASON,
                        change.action(),
                        change.table().qualifiedName(),
                        transaction,
                        change.column().isPresent() ? "t" : "f",
                        "t|t|t|t"));
        var isAboutPeople = change.table().registration().orElseThrow().isAboutPeople();
        assertThat(seen(
                        look,
                        "select coalesce(subject_id::text, '') from kernel.audit_log where request_id = '%s'"
                                .formatted(id)))
                .isEqualTo(isAboutPeople ? fixture.person(0).toString() : "");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_that_is_rolled_back_leaves_none(StaffChange change) throws SQLException {
        var caller = Gate.person(fixture.person(STAFF), REASON);
        var tried = tried(caller, change, change.row(0), 3);
        assertThat(tried.happened()).as(tried.toString()).isTrue();
        assertThat(tried.logged()).isPositive();
        assertThat(logged(caller.context().requestId())).isZero();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void without_a_reason_the_change_is_refused(StaffChange change) throws SQLException {
        try (var connection = database.acting(Gate.person(fixture.person(STAFF)))) {
            // the shown row of somebody whom no other test touches
            assertThatThrownBy(() -> execute(connection, change.on(change.row(2), 4)))
                    .satisfies(e -> Refusal.of(e).is("23514", "kernel.reason_is_given"));
        }
    }

    @ParameterizedTest
    @MethodSource("changes_of_people")
    void nobodys_right_covers_a_row_of_their_own(StaffChange change) throws SQLException {
        var staff = Gate.person(fixture.person(STAFF), REASON);
        var own = tried(staff, change, change.row(STAFF), 5);
        if (RULES_FOR_EVERYBODY.containsKey(change.toString())) {
            own.isRefused(RULES_FOR_EVERYBODY.get(change.toString()));
        } else if (change.isForStaff(FOR_STAFF) || !change.isOnesOwnAffair() && !change.isOwnersToMake(database)) {
            // the policies do not show it, or the trigger refuses it
            assertThat(own.changed()).as(own.toString()).isZero();
        } else {
            // what anybody may do with a row of their own, and not by any right
            assertThat(own.happened() || change.isSaidAlready(own))
                    .as(own.toString())
                    .isTrue();
            assertThat(own.logged()).isZero();
        }
        // the same on a row of another is done: what was not, was not because the row is their own
        var others = tried(staff, change, change.row(1), 5);
        assertThat(others.happened()).as(others.toString()).isTrue();
        assertThat(others.logged()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("changes_by_right")
    void a_row_of_their_own_is_refused_by_name_even_where_a_policy_shows_it(StaffChange change) throws SQLException {
        tried(Gate.person(fixture.person(STAFF), REASON), change, change.row(STAFF), 7, true)
                .isRefused(OWN_ROW);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_whose_audit_fails_does_not_happen(StaffChange change) throws SQLException {
        var row = change.row(0);
        var before = content(row);
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            execute(connection, BROKEN);
            Gate.pass(connection, Gate.person(fixture.person(STAFF), REASON));
            assertThatThrownBy(() -> execute(connection, change.on(row, 6)))
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("ZZ001"));
            assertThatThrownBy(() -> execute(connection, "select 1")).hasMessageContaining("aborted");
        }
        assertThat(content(row)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void three_at_once_leave_three_rows_on_three_rows_and_on_one(StaffChange change) throws Exception {
        for (var isOneRow : List.of(false, true)) {
            var barrier = new CyclicBarrier(3);
            var threads = Executors.newFixedThreadPool(3);
            try {
                var ids = new ArrayList<Future<String>>();
                for (int i = 0; i < 3; i++) {
                    int number = i;
                    ids.add(threads.submit(() -> {
                        var caller = Gate.person(fixture.person(STAFF + number), REASON);
                        try (var connection = database.acting(caller)) {
                            barrier.await();
                            execute(
                                    connection,
                                    change.on(change.row(isOneRow ? 0 : number), (isOneRow ? 20 : 10) + number));
                            connection.commit();
                        }
                        return caller.context().requestId();
                    }));
                }
                for (var id : ids) {
                    // what the database does beside the change has rows of its own
                    assertThat(logged(id.get(), "relation = '" + change.table().qualifiedName() + "'"))
                            .isEqualTo(1);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void plain_sql_of_a_superuser_is_audited_too(StaffChange change) throws SQLException {
        var plain = change.column().isEmpty() ? change.column() : StaffChange.plain(database, change.table());
        var systematic = new StaffChange(fixture, change.table(), plain, Optional.empty(), true);
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            execute(connection, systematic.on(change.row(1), 40));
            assertThat(seen(connection, """
                    select concat_ws('|', actor_role, action, relation) from kernel.audit_log
                    where transaction = pg_current_xact_id()"""))
                    .isEqualTo(
                            "postgres|" + change.action() + "|" + change.table().qualifiedName());
        }
    }

    @Test
    void people_change_in_their_rows_every_column_they_were_granted() {
        assertThat(ownChanges.stream().map(StaffChange::where).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(grantedToPeople.stream()
                        .filter(column -> !FOR_STAFF.contains(column))
                        .toList());
        assertThat(grantedToPeople).containsAll(FOR_STAFF);
    }

    @ParameterizedTest
    @MethodSource("own_changes")
    void what_people_do_to_rows_of_their_own_is_nobody_elses_affair(StaffChange change) throws SQLException {
        var happened = 0;
        for (var row : fixture.rows(change.table())) {
            if (row.person() == OWNER) {
                var own = tried(Gate.person(fixture.person(OWNER)), change, row, 30);
                if (own.refusal() == Refusal.NONE) {
                    assertThat(own.changed()).isEqualTo(1);
                    happened += own.happened() || SAID_BY_TRIGGERS.contains(change.where()) ? 1 : 0;
                } else {
                    own.isRefused(change.refusalInAnotherState(database, row));
                }
                assertThat(own.logged()).isZero();
            }
        }
        assertThat(happened).isPositive();
    }

    /** Tries a change as somebody and takes it back. */
    private static Attempt tried(Caller caller, StaffChange change, Row row, int n) throws SQLException {
        return tried(caller, change, row, n, false);
    }

    private static Attempt tried(Caller caller, StaffChange change, Row row, int n, boolean pastPolicies)
            throws SQLException {
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            if (pastPolicies) {
                execute(connection, "alter table " + change.table().sql() + " disable row level security");
            }
            Gate.pass(connection, caller);
            try {
                int changed = execute(connection, change.on(row, n));
                execute(connection, "reset role");
                execute(connection, "set constraints all immediate");
                return new Attempt(
                        Refusal.NONE,
                        changed,
                        change.isHeld(connection, row, n),
                        logged(connection, caller.context().requestId(), "true"));
            } catch (SQLException e) {
                return new Attempt(Refusal.of(e), 0, false, 0);
            }
        }
    }

    private static int logged(String requestId) throws SQLException {
        return logged(requestId, "true");
    }

    private static int logged(String requestId, String condition) throws SQLException {
        return logged(look, requestId, condition);
    }

    private static int logged(Connection connection, String requestId, String condition) throws SQLException {
        return Integer.parseInt(seen(
                connection,
                "select count(*) from kernel.audit_log where request_id = '" + requestId + "' and " + condition));
    }

    private static String content(Row row) throws SQLException {
        return seen(look, "select t::text from " + row.table().sql() + " t where " + row.isIt());
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}

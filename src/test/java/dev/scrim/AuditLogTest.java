package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.database.SqlName;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The log cannot be changed, and says of people only what their keys still open. */
class AuditLogTest {

    private static TestDatabase database;
    private static Fixture fixture;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.newest().migrated("audit_log");
        fixture = Fixture.fill(database, 2);
        try (var connection = superuser(TestDatabase.KEK)) {
            for (var row : fixture.rows()) {
                var isAudited = !seen(
                                connection,
                                "select 1 from pg_trigger where tgname = 'kernel_audit' and tgrelid = '%s'::regclass"
                                        .formatted(row.table().sql()))
                        .isEmpty();
                if (row.person() >= 0 && isAudited && !StaffChange.isAppendOnly(database, row.table())) {
                    var column = SqlName.quoted(row.table().primaryKey().get(0));
                    execute(
                            connection,
                            "update %s set %s = %s where %s"
                                    .formatted(row.table().sql(), column, column, row.isIt()));
                }
            }
            connection.commit();
        }
    }

    static Stream<String> roles_and_statements() throws SQLException {
        return database.seen("""
                        select format('%s: %s', r.rolname, s) from pg_roles r
                        cross join unnest(array['update kernel.audit_log set reason = null',
                            'update kernel.audit_log set subject_id = null', 'delete from kernel.audit_log',
                            'truncate kernel.audit_log cascade']) s
                        where r.rolname !~ '^pg_' order by 1""").lines();
    }

    @ParameterizedTest
    @MethodSource("roles_and_statements")
    void no_role_changes_the_log(String who) throws SQLException {
        var role = who.substring(0, who.indexOf(':'));
        var statement = who.substring(who.indexOf(':') + 2);
        try (var connection = superuser(TestDatabase.KEK)) {
            execute(connection, "set role " + role);
            if (role.equals("eraser") && (statement.contains("subject_id") || statement.startsWith("delete"))) {
                // without a subject in hand and a purpose there is no row for the eraser
                assertThat(execute(connection, statement)).isZero();
            } else {
                assertThatThrownBy(() -> execute(connection, statement))
                        .satisfies(e -> Refusal.of(e).isOneOf("42501"));
            }
        }
    }

    @Test
    void the_owner_and_the_superuser_are_stopped_by_the_log_itself() throws SQLException {
        for (var role : List.of("none", "migrator")) {
            try (var connection = superuser(TestDatabase.KEK)) {
                execute(connection, "set role " + role);
                assertThatThrownBy(() -> execute(connection, "truncate kernel.audit_log cascade"))
                        .satisfies(e -> Refusal.of(e).is("42501", "kernel.log_is_append_only"));
            }
        }
    }

    @Test
    void the_eraser_puts_a_tombstone_in_place_of_its_subject_and_of_nobody_else() throws SQLException {
        try (var connection = Desk.holding(database, "eraser", fixture.person(0))) {
            int changed = execute(
                    connection, "update kernel.audit_log set subject_id = 'dead0000-0000-0000-0000-000000000000'");
            assertThat(changed)
                    .isPositive()
                    .isEqualTo(Integer.parseInt(
                            database.seen("select count(*) from kernel.audit_log where subject_id = '%s'"
                                    .formatted(fixture.person(0)))));
        }
        try (var connection = Desk.holding(database, "eraser", fixture.person(0))) {
            assertThatThrownBy(() -> execute(connection, "update kernel.audit_log set after = null"))
                    .satisfies(e -> Refusal.of(e).isOneOf("42501"));
        }
    }

    @Test
    void a_look_at_the_whole_log_shows_nothing_about_a_person() throws SQLException {
        var log = database.seen("select (to_jsonb(l) - 'subject_id')::text from kernel.audit_log l where key <> '{}'")
                .lines()
                .filter(line -> !line.contains("canary-audit_log-"))
                .toList();
        assertThat(log.size()).isGreaterThan(10);
        var shown = fixture.rows().stream()
                .filter(row -> row.canaries().values().stream()
                        .anyMatch(canary -> log.stream().anyMatch(line -> line.contains(canary))))
                .toList();
        assertThat(shown).isEmpty();
    }

    @Test
    void who_has_both_keys_reads_what_was_written() throws SQLException {
        try (var connection = superuser(TestDatabase.KEK)) {
            assertThat(seen(connection, opened("l.after ->> 'title'", "title"))).isEqualTo("\"canary-notes-title-0\"");
        }
    }

    @Test
    void secrets_are_not_in_the_log_at_all() throws SQLException {
        assertThat(database.seen("select distinct after ->> 'recovery_code' from kernel.audit_log"
                        + " where relation = 'sample.profiles_secrets'"))
                .isEqualTo("withheld");
    }

    @Test
    void without_the_persons_keys_the_events_stay_and_their_values_are_gone() throws SQLException {
        try (var connection = superuser(TestDatabase.KEK)) {
            var before = seen(connection, "select count(*) from kernel.audit_log");
            execute(connection, "delete from kernel.subject_keys where person_id = '%s'".formatted(fixture.person(0)));
            assertThat(seen(connection, opened("l.after ->> 'title'", "title"))).isEqualTo("null");
            assertThat(seen(connection, "select count(*) from kernel.audit_log"))
                    .isEqualTo(before);
        }
    }

    @Test
    void another_key_of_the_configuration_opens_nothing() throws SQLException {
        var sameSecret = "other" + TestDatabase.KEK.substring(TestDatabase.KEK.indexOf(':'));
        try (var connection = superuser(sameSecret)) {
            assertThat(seen(connection, opened("l.after ->> 'title'", "title"))).isEqualTo("null");
        }
        try (var connection = superuser("test:" + "b3RoZXIga2V5LCB0aGlydHktdHdvIGJ5dGVzIGxvbmchIQ==")) {
            assertThatThrownBy(() -> seen(connection, opened("l.after ->> 'title'", "title")))
                    .satisfies(e -> Refusal.of(e).is("XX001", "kernel.seal_is_whole"));
        }
    }

    @Test
    void a_seal_that_was_altered_or_moved_does_not_open() throws SQLException {
        for (var sql : List.of(
                opened("overlay(l.after ->> 'title' placing 'AAAAAAAA' from 40)", "title"),
                opened("l.after ->> 'title'", "reply_to"),
                opened("l.after ->> 'reply_to'", "title"))) {
            try (var connection = superuser(TestDatabase.KEK)) {
                assertThatThrownBy(() -> seen(connection, sql))
                        .satisfies(e -> Refusal.of(e).is("XX001", "kernel.seal_is_whole"));
            }
        }
    }

    @Test
    void an_erased_person_gets_no_new_key() throws SQLException {
        try (var connection = superuser(TestDatabase.KEK)) {
            var person = fixture.person(1);
            execute(connection, "delete from kernel.subject_keys where person_id = '%s'".formatted(person));
            execute(connection, "update identity.people set erased_at = now() where id = '%s'".formatted(person));
            execute(connection, "update sample.notes set title = title where author_id = '%s'".formatted(person));
            assertThat(seen(
                            connection,
                            "select count(*) from kernel.subject_keys where person_id = '%s'".formatted(person)))
                    .isEqualTo("0");
            assertThat(seen(connection, """
                    select distinct after ->> 'title' from kernel.audit_log
                    where relation = 'sample.notes' and transaction = pg_current_xact_id()""")).isEqualTo("withheld");
        }
    }

    /** What a seal of the note's row in the log holds, once opened as a column's. */
    private static String opened(String seal, String column) {
        return "select kernel.opened_value(%s, l.relation, '%s', l.subject_id) from kernel.audit_log l"
                        .formatted(seal, column)
                + ofTheNote();
    }

    private static String ofTheNote() {
        var notes = fixture.catalogue().relation("sample", "notes").orElseThrow();
        return " where relation = 'sample.notes' and key ->> 'id' = '%s'"
                .formatted(fixture.row(notes, 0, false).orElseThrow().values().get("id"));
    }

    private static Connection superuser(String kek) throws SQLException {
        var connection = database.asSuperuser();
        connection.setAutoCommit(false);
        execute(connection, "set local timezone = 'UTC'");
        seen(
                connection,
                "select set_config('scrim.kek', '" + kek + "', true),"
                        + " set_config('request.context', '{\"purpose\": \"a test\"}', true)");
        return connection;
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}

package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What somebody could do who got a statement of their own past us, after the gate. Logins, roles, tables and functions
 * are those of the database, so new ones join by themselves.
 */
class EscapeTest {

    private static final String FORBIDDEN = "42501";
    private static final String OURS = "not in ('pg_catalog', 'information_schema', 'pg_toast', 'extensions')";

    /** Each as the one statement of a transaction that has passed the gate. */
    private static final Map<String, String> ESCAPES = Map.ofEntries(
            Map.entry("claims by set_config", "select set_config('request.jwt.claims', '{}', true)"),
            Map.entry("a role by set_config", "select set_config('role', 'none', true)"),
            Map.entry("a temporary table", "create temporary table mine (id integer)"),
            Map.entry("a temporary table from a query", "select 1 as one into temporary mine"),
            Map.entry("a table", "create table kernel.mine (id integer)"),
            Map.entry("a table in public", "create table public.mine (id integer)"),
            Map.entry("a schema", "create schema mine"),
            Map.entry("a function", "create function kernel.mine() returns integer language sql return 1"),
            Map.entry("a large object", "select lo_create(0)"),
            Map.entry("a large object from bytes", "select lo_from_bytea(0, 'x')"),
            Map.entry("a large object opened", "select lo_open(1, 131072)"),
            Map.entry("a session's advisory lock", "select pg_advisory_lock(1)"),
            Map.entry("a session's shared advisory lock", "select pg_advisory_lock_shared(1)"),
            Map.entry("a tried advisory lock", "select pg_try_advisory_lock(1)"),
            Map.entry("an anonymous block", "do $$ begin null; end $$"),
            Map.entry("a notification by function", "select pg_notify('a', 'b')"),
            Map.entry("sleep", "select pg_sleep(0)"),
            Map.entry("sleep until", "select pg_sleep_until(now())"),
            Map.entry("a file of the server", "select pg_read_file('postgresql.conf')"),
            Map.entry("a copy to a program", "copy (select 1) to program 'true'"),
            Map.entry("a copy to a file", "copy (select 1) to '/tmp/x'"),
            Map.entry("the end of another session", "select pg_terminate_backend(pg_backend_pid())"),
            Map.entry("another session user", "set session authorization postgres"),
            Map.entry("a superuser's setting", "set session_replication_role = replica"),
            Map.entry("a role of one's own", "create role mine"),
            Map.entry("row security off", "alter table kernel.role_grants disable row level security"));

    private static TestDatabase database;

    private record Identity(Login login, String role) {
        Caller caller() {
            return role.equals("authenticated")
                    ? Gate.person(UUID.randomUUID())
                    : role.equals("anon") ? Gate.anonymous() : Caller.system(login, role, "to escape");
        }
    }

    @BeforeAll
    static void migrate() {
        database = TestServer.newest().migrated("escapes");
    }

    @TestFactory
    Stream<DynamicTest> no_caller_takes_a_role_that_is_not_of_its_login() throws SQLException {
        var all = database.seen("select rolname from pg_roles").lines().toList();
        return identities().flatMap(identity -> all.stream()
                .filter(role -> !identity.login().roles().contains(role) && !role.equals(sessionUser(identity)))
                .map(role -> refused(identity, "set role " + role, "set role " + role)));
    }

    @TestFactory
    Stream<DynamicTest> no_caller_does_what_lets_it_out_of_its_transaction() {
        return identities().flatMap(identity -> ESCAPES.entrySet().stream()
                .map(escape -> refused(identity, escape.getKey(), escape.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> no_caller_reads_a_relation_that_no_policy_opens_to_its_role() throws SQLException {
        var tests = new ArrayList<DynamicTest>();
        for (var identity : identities().toList()) {
            var closed = database.seen("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')"
                    + " and n.nspname " + OURS + " and not exists (select from pg_policies p"
                    + " where p.schemaname = n.nspname and p.tablename = c.relname and p.cmd in ('SELECT', 'ALL')"
                    + " and p.roles && array['public', '" + identity.role() + "']::name[])");
            assertThat(closed.lines()).contains("kernel.migration_checks", "identity.flyway_history");
            closed.lines()
                    // health asks it which migrations ran; it holds nothing of anybody
                    .filter(table -> !identity.role().equals("service_role") || !table.endsWith(".flyway_history"))
                    .map(table -> refused(identity, table, "select * from " + table))
                    .forEach(tests::add);
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_login_without_a_role_reads_nothing() throws SQLException {
        var relations = database.seen("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm')"
                        + " and n.nspname " + OURS)
                .lines()
                .toList();
        return identities().flatMap(identity -> relations.stream()
                .map(relation ->
                        DynamicTest.dynamicTest(sessionUser(identity) + " after reset role: " + relation, () -> {
                            try (var connection = database.acting(identity.caller())) {
                                execute(connection, "reset role");
                                assertRefused(relation, () -> execute(connection, "select * from " + relation));
                            }
                        })));
    }

    @Test
    void the_only_powers_of_a_login_are_to_ask_to_be_let_in_and_to_set_settings() throws SQLException {
        var powers = "select string_agg(p.oid::regprocedure::text, ', ' order by 1) from pg_proc p"
                + " where p.prosecdef and has_function_privilege('%s', p.oid, 'execute')"
                + " and has_schema_privilege('%s', p.pronamespace, 'usage')"
                + " and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)";
        for (var login : Login.values()) {
            var name = login.datasource().replace('-', '_');
            var expected = List.of(Login.AUTHENTICATOR, Login.SERVER).contains(login) ? "kernel.admit(jsonb)" : "null";
            assertThat(database.seen(powers.formatted(name, name))).as(name).isEqualTo(expected);
        }
    }

    @Test
    void a_reader_does_not_become_a_writer() throws SQLException {
        var reader = Gate.person(UUID.randomUUID());
        var readOnly =
                new Caller(reader.login(), reader.role(), reader.person(), reader.claims(), reader.context(), true);
        try (var connection = database.acting(readOnly)) {
            assertThatThrownBy(() -> execute(connection, "set transaction read write"))
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("25001");
        }
    }

    /**
     * PostgreSQL has no way to refuse these to a login that holds the roles (docs/decisions/0020). If it ever
     * does, this
     * test says so.
     */
    @Test
    void what_the_database_cannot_refuse_is_known() throws SQLException {
        try (var connection = database.acting(Gate.anonymous())) {
            assertThatCode(() -> execute(connection, "set role authenticated")).doesNotThrowAnyException();
            assertThatCode(() -> execute(connection, "set request.jwt.claims = '{}'"))
                    .doesNotThrowAnyException();
        }
    }

    private static Stream<Identity> identities() {
        return Arrays.stream(Login.values())
                .flatMap(login -> login.roles().stream().sorted().map(role -> new Identity(login, role)));
    }

    private static String sessionUser(Identity identity) {
        return identity.login().datasource().replace('-', '_');
    }

    private static DynamicTest refused(Identity identity, String name, String sql) {
        return DynamicTest.dynamicTest(identity.role() + ": " + name, () -> {
            try (var connection = database.acting(identity.caller())) {
                assertRefused(identity.role() + ": " + sql, () -> execute(connection, sql));
            }
        });
    }

    private static void assertRefused(String what, ThrowingCallable statement) {
        assertThatThrownBy(statement, what)
                .isInstanceOf(SQLException.class)
                .extracting(thrown -> ((SQLException) thrown).getSQLState())
                .isEqualTo(FORBIDDEN);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

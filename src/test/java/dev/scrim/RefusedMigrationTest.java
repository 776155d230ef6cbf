package dev.scrim;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.Schema;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.migration.MigrationRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One case for each thing a migration must not leave behind: refused whole as it is, accepted once it is mended. */
class RefusedMigrationTest {

    private static final String TABLE = """
            create table extra.things (
                id uuid primary key default gen_random_uuid(),
                owner_id uuid not null references identity.people (id) on delete cascade,
                label text not null
            );
            comment on table extra.things is 'What people have.';
            comment on column extra.things.id is 'system: key';
            comment on column extra.things.owner_id is 'subject: whose it is';
            """;
    private static final String CLASSIFIED = TABLE + "comment on column extra.things.label is 'content: what it is';\n";
    private static final String REGISTER = "call kernel.register('extra.things', subject => 'owner_id');\n";
    private static final String INDEX = "create index on extra.things (owner_id);\n";
    private static final String SOUND = CLASSIFIED + INDEX + REGISTER;
    private static final String GRANT = "grant select on extra.things to authenticated;\n";
    private static final String POLICY = """
            create policy owner_reads_own on extra.things for select to authenticated
                using (owner_id = (select auth.uid()));
            """;
    private static final String DEFINER = """
            create function extra.answer() returns integer language sql security definer %s return 42;
            comment on function extra.answer() is 'The answer.';
            """;
    private static final String VIEW = """
            create view api.things with (security_invoker = true) as select t.id, t.label from extra.things t;
            comment on view api.things is 'The things of the caller.';
            """;

    private Schema schema;

    @BeforeEach
    void migrate_all_but_the_new_module() {
        schema = new Schema(TestServer.newest().migrated("refused"));
    }

    @Test
    void a_schema_of_another_program_is_named_and_left_alone() throws Exception {
        var database = TestServer.newest().empty("stranger");
        database.run("create schema kernel; create table kernel.theirs (id integer)");
        assertThatThrownBy(new Schema(database)::migrate)
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("a schema kernel of another program, owned by")
                .hasMessageContaining("database of its own")
                .hasMessageNotContaining("aseline");
        assertThat(database.seen("select count(*) from pg_namespace where nspname = 'identity'"))
                .isEqualTo("0");
        database.run("alter schema kernel rename to theirs");
        new Schema(database).migrate();
    }

    @Test
    void an_unregistered_table() throws Exception {
        refuses(CLASSIFIED + INDEX, "unregistered table: extra.things", "call kernel.register('extra.things'");
        accepts(CLASSIFIED + INDEX + REGISTER);
    }

    @Test
    void an_unclassified_column() throws Exception {
        refuses(
                TABLE + INDEX + REGISTER,
                "unclassified column: extra.things.label",
                "comment on column extra.things.label");
        accepts(SOUND);
    }

    @Test
    void a_grant_without_a_policy() throws Exception {
        refuses(SOUND + GRANT, "grant without a policy: select on extra.things to authenticated", "revoke the grant");
        accepts(SOUND + GRANT + POLICY);
    }

    @Test
    void a_policy_without_a_grant() throws Exception {
        refuses(SOUND + POLICY, "policy without a grant: select on extra.things to authenticated", "drop the policy");
        accepts(SOUND + POLICY + GRANT);
    }

    @Test
    void a_constant_policy_on_a_personal_table() throws Exception {
        refuses(
                SOUND + GRANT + "create policy anyone_reads on extra.things for select to authenticated using (true);",
                "constant policy on a personal table: anyone_reads on extra.things",
                "Say whose rows");
        accepts(SOUND + GRANT + POLICY);
    }

    @Test
    void a_definer_function_without_a_search_path() throws Exception {
        refuses(DEFINER.formatted(""), "definer function without search_path: extra.answer()", "set search_path = ''");
        accepts(DEFINER.formatted("set search_path = ''"));
    }

    @Test
    void a_definer_function_that_everybody_may_execute() throws Exception {
        var pinned = DEFINER.formatted("set search_path = ''");
        refuses(
                pinned + "grant execute on function extra.answer() to public;",
                "definer function open to everybody: extra.answer()",
                "revoke execute on function extra.answer() from public");
        accepts(pinned);
    }

    @Test
    void an_exposed_view_that_is_not_published() throws Exception {
        refuses(
                SOUND + GRANT + POLICY + VIEW,
                "exposed but not published: api.things",
                "call kernel.publish('api.things'");
        accepts(SOUND + GRANT + POLICY + VIEW
                + "call kernel.publish('api.things', 'mine', '{authenticated}', own_by => 'extra.things.owner_id');");
    }

    @Test
    void a_foreign_key_without_an_index() throws Exception {
        refuses(
                CLASSIFIED + REGISTER,
                "foreign key without an index: extra.things.things_owner_id_fkey",
                "create index on extra.things (owner_id)");
        accepts(SOUND);
    }

    @Test
    void a_script_that_fails_half_way() throws Exception {
        refuses(SOUND + "select 1 / 0;", "division by zero");
        accepts(SOUND);
    }

    @Test
    void a_file_with_a_wrong_name() throws Exception {
        for (var name : List.of(
                "V1-things.sql",
                "v001__things.sql",
                "V001_things.sql",
                "R_things.sql",
                "V0__things.sql",
                "V001__things.sql.bak",
                "deep/V001__things.sql",
                "afterMigrate.sql",
                "README.md")) {
            refusesFiles(Map.of(name, SOUND), "db/extra/" + name + ": is not a script", "V<number>__<name>.sql");
        }
        accepts(SOUND);
    }

    @Test
    void a_later_script_of_a_module_that_is_there() throws Exception {
        accepts(SOUND);
        var history = "select script from extra.flyway_history order by installed_rank";
        var before = schema.database().seen(history);
        refusesFiles(
                Map.of(
                        "V001__things.sql", SOUND,
                        "U001__things.sql", "drop table extra.things;",
                        "V002__more.sql", "create table extra.more (id uuid primary key);",
                        "U002__more.sql", "drop table extra.more;"),
                "db/extra/V002__more.sql: ",
                "unregistered table: extra.more");
        assertThat(schema.database().seen(history)).isEqualTo(before).contains("V001__things.sql");
    }

    private void refuses(String version, String... said) throws Exception {
        refusesFiles(Map.of("V001__things.sql", version, "U001__things.sql", "drop table extra.things;"), said);
    }

    private void refusesFiles(Map<String, String> textsByFile, String... said) throws Exception {
        var before = schema.snapshot();
        assertThatThrownBy(() -> schema.migrateWith("extra", textsByFile))
                .isInstanceOf(MigrationRefused.class)
                .message()
                .contains(said);
        assertThat(schema.changesSince(before)).isEmpty();
    }

    private void accepts(String version) throws Exception {
        var outcome = schema.migrateWith(
                "extra", Map.of("V001__things.sql", version, "U001__things.sql", "drop table extra.things;"));
        assertThat(outcome.applied()).containsExactly("db/extra/V001__things.sql");
        assertThat(schema.snapshot()).anyMatch(line -> line.startsWith("schema extra"));
        assertThat(schema.violations()).isEmpty();
    }
}

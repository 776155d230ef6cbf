package dev.scrim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.SampleModule;
import dev.scrim.database.Schema;
import dev.scrim.database.TestScripts;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.migration.InstalledModules.Entry;
import dev.scrim.kernel.migration.MigrationRefused;
import dev.scrim.kernel.migration.Migrator.Outcome;
import dev.scrim.kernel.migration.ModuleScripts;
import dev.scrim.kernel.migration.Script;
import dev.scrim.kernel.migration.Script.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigrationTest {

    /** Each undo script alone must leave what its version found: run again, the version makes the same tables. */
    @ParameterizedTest
    @MethodSource("servers")
    void up_down_up_is_identity(TestServer server) throws Exception {
        var schema = new Schema(server.migrated("ups_and_downs"));
        var before = schema.snapshot();
        for (var version : newestFirst()) {
            var up = schema.tables(version.module());
            schema.rollback(version.module(), version.number() - 1);
            assertThat(Schema.changes(up, schema.tablesWith(version)))
                    .as("what %s makes after %s", version.path(), version.twin())
                    .isEmpty();
        }
        assertThat(schema.snapshot()).isEqualTo(new Schema(server.empty("nothing")).snapshot());
        schema.migrate();
        assertThat(schema.changesSince(before)).isEmpty();
        assertThat(schema.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void after_a_rollback_the_next_migration_brings_everything_back(String module) throws Exception {
        var schema = new Schema(TestServer.newest().migrated("back_again"));
        var before = schema.snapshot();
        var newest = TestScripts.all().in(module, Kind.VERSIONED).stream()
                .mapToInt(Script::number)
                .max()
                .orElseThrow();
        schema.rollback(module, newest - 1);
        assertThat(schema.changesSince(before)).isNotEmpty();
        schema.migrate();
        assertThat(schema.changesSince(before)).isEmpty();
    }

    private static List<Script> newestFirst() {
        var versions = SampleModule.modules().inOrder().stream()
                .flatMap(module -> TestScripts.all().in(module.name(), Kind.VERSIONED).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(versions);
        return versions;
    }

    static Stream<String> modules() {
        return SampleModule.modules().inOrder().stream().map(Entry::name);
    }

    static Stream<TestServer> servers() {
        return Stream.of(TestServer.newest(), TestServer.oldest());
    }

    @Test
    void migrating_twice_does_nothing_the_second_time() throws Exception {
        var schema = new Schema(TestServer.newest().empty("twice"));
        assertThat(schema.migrate().applied()).contains("db/sample/V001__notes.sql", "db/kernel/R__registrations.sql");
        var before = schema.snapshot();
        assertThat(schema.migrate().applied()).isEmpty();
        assertThat(schema.changesSince(before)).isEmpty();
    }

    @Test
    void of_four_starts_at_once_one_migrates_and_three_find_nothing_to_do() throws Exception {
        var schema = new Schema(TestServer.newest().empty("four"));
        var starts = Executors.newFixedThreadPool(4);
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var start : starts.invokeAll(
                    List.<Callable<Outcome>>of(schema::migrate, schema::migrate, schema::migrate, schema::migrate))) {
                outcomes.add(start.get());
            }
            assertThat(outcomes).filteredOn(o -> o.applied().isEmpty()).hasSize(3);
            assertThat(outcomes)
                    .filteredOn(o -> o.applied().contains("db/sample/V002__scans.sql"))
                    .hasSize(1);
        } finally {
            starts.shutdownNow();
        }
    }

    @Test
    void after_a_versioned_script_its_and_all_later_repeatables_run_again_and_no_earlier_ones() {
        var schema = new Schema(TestServer.newest().migrated("again"));
        var texts = TestScripts.texts();
        texts.put("db/identity/V777__nothing.sql", "comment on schema identity is 'People.';");
        texts.put("db/identity/U777__nothing.sql", "comment on schema identity is null;");
        var applied = schema.migrator(ModuleScripts.of(texts)).migrate().applied();
        assertThat(applied)
                .startsWith("db/identity/V777__nothing.sql")
                .contains("db/identity/R__policy_people.sql", "db/sample/R__view_places.sql")
                .doesNotContain("db/sample/V001__notes.sql")
                .noneMatch(path -> path.startsWith("db/kernel/"));
    }

    /** The kernel registers its own tables again while the check of this group is pending on one of them. */
    @Test
    void a_newer_kernel_goes_over_a_database_that_is_there() throws Exception {
        var schema = new Schema(TestServer.newest().migrated("newer"));
        var before = schema.snapshot();
        var texts = TestScripts.texts();
        texts.put("db/kernel/V777__nothing.sql", "select;");
        texts.put("db/kernel/U777__nothing.sql", "-- brings back nothing");
        var applied = schema.migrator(ModuleScripts.of(texts)).migrate().applied();
        assertThat(applied)
                .startsWith("db/kernel/V777__nothing.sql")
                .contains("db/kernel/R__registrations.sql", "db/sample/R__view_places.sql");
        assertThat(schema.changesSince(before)).isEmpty();
        assertThat(schema.violations()).isEmpty();
    }

    @Test
    void a_release_older_than_the_database_is_refused() {
        var schema = new Schema(TestServer.newest().migrated("older"));
        var texts = TestScripts.texts();
        texts.keySet().removeIf(path -> path.matches("db/sample/[VU]002.*"));
        var old = schema.migrator(ModuleScripts.of(texts));
        assertThatThrownBy(old::migrate).isInstanceOf(MigrationRefused.class).hasMessageContaining("2");
    }

    @Test
    void a_module_that_others_use_is_not_taken_back_under_them() throws Exception {
        var schema = new Schema(TestServer.newest().migrated("used"));
        var before = schema.snapshot();
        var rollback = schema.rollback(SampleModule.modules());
        assertThatThrownBy(() -> rollback.rollback("identity", 0, false))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("identity is used by")
                .hasMessageContaining("sample");
        assertThat(schema.changesSince(before)).isEmpty();
        assertThat(rollback.rollback("identity", 0, true))
                .startsWith("db/sample/U002__scans.sql", "db/sample/U001__notes.sql")
                .endsWith("db/identity/U001__people.sql")
                .noneMatch(path -> path.startsWith("db/kernel/"));
    }

    @Test
    void a_rollback_that_fails_changes_nothing() throws Exception {
        var database = TestServer.newest().migrated("kept");
        var schema = new Schema(database);
        database.run("create view public.by_hand as select place_id from sample.notes");
        var before = schema.snapshot();
        assertThatThrownBy(() -> schema.rollback("sample", 0))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("db/sample/U001__notes.sql")
                .hasMessageContaining("by_hand");
        assertThat(schema.changesSince(before)).isEmpty();
    }

    @Test
    void what_was_counted_of_a_module_goes_with_it() throws Exception {
        var database = TestServer.newest().migrated("counted");
        var schema = new Schema(database);
        database.run("""
                insert into kernel.releases (id, cell_set, bucket, published_at)
                values (1, 'sample.scans_by_city', now(), now());
                insert into kernel.released_cells (cell_set, bucket, cell, people, release)
                select cell_set, bucket, '{"city": "Berlin"}', 10, id from kernel.releases""");
        schema.rollback("sample", 0);
        assertThat(database.seen("select id from kernel.releases")).isEmpty();
        assertThat(database.seen("select name from kernel.cell_sets where module = 'sample'"))
                .isEmpty();
        assertThat(database.seen("select count(*) from pg_trigger where tgenabled = 'D'"))
                .isEqualTo("0");
        schema.migrate();
    }

    @Test
    void a_module_that_is_off_gets_no_schema_and_one_that_others_use_cannot_be_off() throws Exception {
        var modules = SampleModule.modules();
        assertThat(modules.only(List.of()).inOrder()).extracting(Entry::name).containsExactly("kernel", "identity");
        var user = new Entry("user", List.of("sample"));
        assertThatThrownBy(() -> modules.plus(user).only(List.of("user")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("user uses sample");
        assertThatThrownBy(() -> modules.only(List.of("smaple")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("no module smaple");
    }

    @Test
    void undo_scripts_say_what_they_take_away() {
        assertThat(TestScripts.all().scripts())
                .filteredOn(script -> script.kind() == Kind.UNDO)
                .isNotEmpty()
                .extracting(Script::text)
                .allMatch(text -> text.startsWith("-- "));
    }
}

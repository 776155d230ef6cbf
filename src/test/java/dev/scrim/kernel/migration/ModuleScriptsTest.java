package dev.scrim.kernel.migration;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModuleScriptsTest {

    @Test
    void a_version_that_cannot_be_undone_is_refused() {
        refuses(
                Map.of("db/identity/V001__people.sql", ""),
                "db/identity/V001__people.sql: cannot be undone; write db/identity/U001__people.sql beside it");
    }

    @Test
    void an_undo_script_of_another_name_is_refused() {
        refuses(
                Map.of("db/identity/V001__people.sql", "", "db/identity/U001__persons.sql", ""),
                "db/identity/U001__persons.sql: undoes nothing",
                "db/identity/V001__people.sql: cannot be undone");
    }

    @Test
    void a_number_used_twice_is_refused() {
        refuses(
                Map.of(
                        "db/identity/V001__people.sql", "",
                        "db/identity/U001__people.sql", "",
                        "db/identity/V1__more.sql", "",
                        "db/identity/U1__more.sql", ""),
                "db/identity/V001__people.sql, db/identity/V1__more.sql: have one number");
    }

    @Test
    void a_folder_of_no_module_is_refused() {
        refuses(Map.of("db/identiyt/R__x.sql", ""), "db/identiyt: there is no module identiyt; add it to Modules");
    }

    @Test
    void what_is_named_as_it_should_be_is_taken_apart() {
        var scripts = ModuleScripts.of(Map.of(
                "db/identity/V010__later.sql",
                "",
                "db/identity/U010__later.sql",
                "",
                "db/identity/V002__people.sql",
                "",
                "db/identity/U002__people.sql",
                "undo",
                "db/identity/R__view_people.sql",
                "",
                "db/callback/afterEachMigrate.sql",
                ""));
        scripts.refuseFaults(InstalledModules.all());
        assertThat(scripts.in("identity", Script.Kind.VERSIONED))
                .extracting(Script::number)
                .containsExactly(2, 10);
        assertThat(scripts.undo("identity", 2)).map(Script::text).contains("undo");
        assertThat(scripts.in("callback", Script.Kind.CALLBACK)).hasSize(1);
    }

    private static void refuses(Map<String, String> texts, String... said) {
        var scripts = ModuleScripts.of(texts);
        assertThatThrownBy(() -> scripts.refuseFaults(InstalledModules.all()))
                .isInstanceOf(MigrationRefused.class)
                .message()
                .contains(said);
    }
}

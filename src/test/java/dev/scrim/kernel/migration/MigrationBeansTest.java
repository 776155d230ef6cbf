package dev.scrim.kernel.migration;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.scrim.database.SampleModule;
import dev.scrim.database.TestScripts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class MigrationBeansTest {

    @Inject
    ModuleScripts scripts;

    @Inject
    InstalledModules modules;

    @Inject
    Migrator migrator;

    @Inject
    Verification verification;

    @Test
    void the_application_knows_every_file_under_db() {
        assertThat(scripts).isEqualTo(TestScripts.all());
        assertThat(modules).isEqualTo(SampleModule.modules());
    }

    @Test
    void the_application_finds_nothing_to_do_in_a_migrated_database_and_nothing_wrong() {
        assertThat(migrator.migrate().applied()).isEmpty();
        assertThat(verification.check()).isEmpty();
    }
}

package dev.scrim.surface.cli;

import java.util.Arrays;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine;

import dev.scrim.kernel.migration.Migrator;
import dev.scrim.kernel.migration.Rollback;
import dev.scrim.kernel.migration.Verification;
import dev.scrim.kernel.privacy.ProcessingRecord;
import dev.scrim.surface.cli.Commands.Tools;
import dev.scrim.surface.contract.ReferencePages;

/** Does, inside the started program, what the command line asks for. */
@Singleton
@Unremovable
public class Errand implements QuarkusApplication {

    private final Tools tools;

    Errand(
            Migrator migrator,
            Rollback rollback,
            Verification verification,
            RoleGrant grants,
            DemoErrand demo,
            ReferencePages reference,
            ProcessingRecord record) {
        this.tools = new Tools(migrator, rollback, verification, grants, demo, reference, record);
    }

    @Override
    public int run(String... arguments) {
        return CommandWords.forRunning(tools)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    Launch.complain(failure, Arrays.asList(arguments).contains(CommandWords.VERBOSE));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}

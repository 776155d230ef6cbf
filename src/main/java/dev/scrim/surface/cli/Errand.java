package dev.scrim.surface.cli;

import java.util.Arrays;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
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

    private final Provider<Tools> tools;

    Errand(Provider<Tools> tools) {
        this.tools = tools;
    }

    /** For commands; a server needs none of them. */
    @Produces
    @Dependent
    static Tools tools(
            Migrator migrator,
            Rollback rollback,
            Verification verification,
            RoleGrant grants,
            DemoErrand demo,
            ReferencePages reference,
            ProcessingRecord record) {
        return new Tools(migrator, rollback, verification, grants, demo, reference, record);
    }

    @Override
    public int run(String... arguments) {
        if (CommandWords.isServing(arguments)) {
            Quarkus.waitForExit();
            return 0;
        }
        return CommandWords.forRunning(tools.get())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    Launch.complain(failure, Arrays.asList(arguments).contains(CommandWords.VERBOSE));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}

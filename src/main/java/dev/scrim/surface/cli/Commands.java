package dev.scrim.surface.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Vetoed;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import dev.scrim.Modules;
import dev.scrim.kernel.demo.DemoPlan;
import dev.scrim.kernel.migration.Migrator;
import dev.scrim.kernel.migration.Rollback;
import dev.scrim.kernel.migration.Verification;
import dev.scrim.kernel.privacy.ProcessingRecord;
import dev.scrim.surface.contract.ReferencePages;

/**
 * What the program can be told to do. Each command ends with 0 when it is done and 1 when it is not. It is made twice
 * (see {@link CommandWords}), so it is no bean, and its tools come only when they are used.
 */
@Vetoed
@Command(
        name = "scrim",
        description = "Exposes the views of a PostgreSQL schema as a privacy-safe HTTP API. Without a command: serve.",
        mixinStandardHelpOptions = true,
        version = "Scrim 0.1.0",
        scope = ScopeType.INHERIT)
public class Commands {

    /** What the started program offers to commands. */
    record Tools(
            Migrator migrator,
            Rollback rollback,
            Verification verification,
            RoleGrant grants,
            DemoErrand demo,
            ReferencePages reference,
            ProcessingRecord record) {}

    private static final int MOST_SCANS = 1_000_000;

    private final Supplier<Tools> tools;

    Commands(Supplier<Tools> tools) {
        this.tools = tools;
    }

    @Command(name = CommandWords.SERVE, description = "Serve HTTP until stopped.")
    int serve() {
        Quarkus.waitForExit();
        return 0;
    }

    @Command(description = "Bring the database to what this release needs.")
    int migrate() {
        var applied = tools.get().migrator().migrate().applied();
        applied.forEach(System.out::println);
        System.out.println(applied.isEmpty() ? "Nothing to do." : applied.size() + " scripts applied.");
        return 0;
    }

    @Command(description = "Take a module back to an earlier version, or away.")
    int rollback(
            @Parameters(paramLabel = "MODULE", description = "For example identity.") Modules module,
            @Option(
                            names = "--to",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "The version that stays; 0, the default, takes the module away.")
                    int to,
            @Option(names = "--with-dependents", description = "Take the modules that use it away before.")
                    boolean withDependents) {
        var undone = tools.get().rollback().rollback(module.schema(), to, withDependents);
        undone.forEach(System.out::println);
        System.out.println(undone.isEmpty() ? "Nothing to do." : undone.size() + " scripts undone.");
        return 0;
    }

    @Command(
            description = "Say whether the database keeps the rules that every migration is held to and what its server"
                    + " leaves open, and write the record of processing activities (GDPR Art. 30) as data-map.html"
                    + " and data-map.json.")
    int verify(
            @Option(names = "--out", paramLabel = "DIR", description = "Where the record goes; left out: nowhere.")
                    Optional<Path> directory) {
        var violations = tools.get().verification().check();
        violations.forEach(v -> System.err.println(v.lint() + ": " + v.object() + ". " + v.remedy()));
        // a managed server leaves some open for good: whoever runs it has to know, and cannot mend it
        tools.get().verification().gaps().forEach(gap -> System.err.println("left open by the server: " + gap));
        if (violations.isEmpty()) {
            System.out.println("No violations.");
        }
        if (directory.isPresent()) {
            WrittenFiles.write(tools.get().record().files(), directory);
        }
        return violations.isEmpty() ? 0 : 1;
    }

    @Command(description = "Write the reference: a page per module, the data map, errors and types.")
    int docs(
            @Option(names = "--out", paramLabel = "DIR", description = "Where to; to the screen if left out.")
                    Optional<Path> directory) {
        WrittenFiles.write(tools.get().reference().files(), directory);
        return 0;
    }

    @Command(description = "Print the TypeScript type Database of what is published, for supabase-js.")
    int types() {
        System.out.print(tools.get().reference().files().get("types.ts"));
        return 0;
    }

    @Command(name = "grant-role", description = "Give a person a role; this is how the first admin is made. Audited.")
    int grantRole(
            @Option(names = "--sub", required = true, description = "The person: the sub of their tokens.") UUID person,
            @Option(names = "--role", required = true, description = "For example admin.") String role,
            @Option(names = "--reason", required = true, description = "Why, in 3 to 500 characters.") String reason) {
        tools.get().grants().grant(person, role, reason);
        System.out.println(person + " now holds " + role + ".");
        return 0;
    }

    @Command(description = "Fill an embedded database with a made-up night and release its last day.")
    int demo(
            @Option(names = "--scans", defaultValue = "20000", description = "How many; ${DEFAULT-VALUE} if left out.")
                    int scans,
            @Option(names = "--seed", defaultValue = "1", description = "Where its chances start.") long seed,
            @Option(names = "--at", paramLabel = "TIME", description = "Up to when, such as 2026-11-20T23:00:00Z; now.")
                    Optional<Instant> at) {
        if (scans < 1 || scans > MOST_SCANS) {
            throw new Refusal("--scans is a number from 1 to " + MOST_SCANS + ".");
        }
        var made = tools.get().demo().load(new DemoPlan(scans, seed, at.orElseGet(Instant::now)));
        made.forEach(System.out::println);
        return 0;
    }
}

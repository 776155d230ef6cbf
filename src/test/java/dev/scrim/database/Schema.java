package dev.scrim.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.scrim.kernel.migration.InstalledModules;
import dev.scrim.kernel.migration.InstalledModules.Entry;
import dev.scrim.kernel.migration.Migrator;
import dev.scrim.kernel.migration.Migrator.Outcome;
import dev.scrim.kernel.migration.ModuleScripts;
import dev.scrim.kernel.migration.Rollback;
import dev.scrim.kernel.migration.Script;
import dev.scrim.kernel.migration.Verification;
import dev.scrim.kernel.migration.Verification.Violation;

/** What migrations do to a test's database, and how it looks afterwards. */
public record Schema(TestDatabase database) {

    /** What the kernel knows of tables and views, by their names and not by their numbers. */
    private static final String KNOWLEDGE = """
            select format('%s %s', t.name, t.line) from (
                select 'module' as name, m.name::text as line from kernel.modules m
                union all select 'registration', row_to_json(r)::text from kernel.registrations r
                union all select 'endpoint', row_to_json(e)::text from kernel.endpoints e
                union all select 'transition', (to_jsonb(s) - 'id')::text from kernel.transitions s
                union all select 'cell set', (to_jsonb(c) - 'released_until')::text from kernel.cell_sets c
                union all select 'list', row_to_json(v)::text from kernel.volunteer_sets v) t
            order by 1
            """;

    /** Migrates with all scripts there are. */
    public Outcome migrate() {
        return migrator(TestScripts.all()).migrate();
    }

    /** Migrates with one more module, last, made of these texts by their file names, besides all others. */
    public Outcome migrateWith(String module, Map<String, String> textsByFile) {
        var texts = TestScripts.texts();
        textsByFile.forEach((file, text) -> texts.put("db/" + module + "/" + file, text));
        var modules = SampleModule.modules();
        return new Migrator(
                        database.dataSource("migrator"),
                        modules.knows(module) ? modules : modules.plus(new Entry(module, List.of("identity"))),
                        ModuleScripts.of(texts))
                .migrate();
    }

    /** A migrator of these scripts. */
    public Migrator migrator(ModuleScripts scripts) {
        return new Migrator(database.dataSource("migrator"), SampleModule.modules(), scripts);
    }

    /** Takes a module back to a version, and away what uses it. */
    public List<String> rollback(String module, int to) {
        return rollback(SampleModule.modules()).rollback(module, to, true);
    }

    /** Something that takes these modules back. */
    public Rollback rollback(InstalledModules modules) {
        return new Rollback(database.dataSource("migrator"), modules, TestScripts.all());
    }

    /** What is wrong. */
    public List<Violation> violations() {
        return new Verification(database.dataSource("migrator")).check();
    }

    /** Everything migrations made, in words that are equal exactly when it is. */
    public List<String> snapshot() throws SQLException {
        var catalogue = database.seen(text("catalogue-snapshot.sql"));
        var isMigrated = catalogue.contains("table kernel.volunteer_sets");
        return (catalogue + "\n" + (isMigrated ? database.seen(KNOWLEDGE) : ""))
                .lines()
                .toList();
    }

    /** What is there and was not, or was there and is not: nothing when the schema is what it was. */
    public List<String> changesSince(List<String> before) throws SQLException {
        return changes(before, snapshot());
    }

    /** What differs between two descriptions. */
    public static List<String> changes(List<String> before, List<String> now) {
        var then = new HashSet<>(before);
        var later = new HashSet<>(now);
        return Stream.concat(
                        now.stream().filter(line -> !then.contains(line)).map(line -> "more: " + line),
                        before.stream().filter(line -> !later.contains(line)).map(line -> "less: " + line))
                .toList();
    }

    /** What versioned scripts alone made up to a module: tables with all their parts, and what is known of them. */
    public List<String> tables(String upTo) throws SQLException {
        try (var connection = database.asSuperuser()) {
            return tables(connection, !upTo.equals("kernel"));
        }
    }

    /** What there would be of tables after one more version; nothing of it stays. */
    public List<String> tablesWith(Script version) throws SQLException {
        var module = version.module();
        var isKernel = module.equals("kernel");
        try (var connection = database.as("migrator");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('scrim.module', '" + module + "', true), set_config('scrim.place', '"
                    + SampleModule.modules().place(module) + "', true)");
            statement.execute("create schema if not exists " + module);
            statement.execute(version.text());
            if (!isKernel) {
                statement.execute("select kernel.after_script('" + module + "')");
            }
            var tables = tables(connection, !isKernel);
            connection.rollback();
            return tables;
        }
    }

    private static List<String> tables(Connection connection, boolean withKnowledge) throws SQLException {
        var made = TestDatabase.seen(connection, text("catalogue-snapshot.sql"))
                .lines()
                .filter(line -> line.matches("(schema|table|column|constraint|index) .*"))
                .filter(line -> !line.contains("flyway_history"));
        var known = withKnowledge ? TestDatabase.seen(connection, KNOWLEDGE) : "";
        return Stream.concat(made, known.lines().filter(line -> line.matches("(registration|transition) .*")))
                .toList();
    }

    private static String text(String resource) {
        try (var in = Schema.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }
}

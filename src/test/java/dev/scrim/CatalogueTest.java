package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.scrim.database.SampleModule;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;

/** The schema is safe, its modules refer only to those they may use, and each lint can tell. */
class CatalogueTest {

    private static final Path KERNEL = Path.of("src", "main", "resources", "db", "kernel");
    private static final Pattern LINT = Pattern.compile(
            "^select (?:coalesce\\(module, 'kernel'\\)|[a-z.]+(?:::name)?), '((?:[^']|'')+)'", Pattern.MULTILINE);

    private static final String PEOPLE = "kernel -> identity.people";

    /**
     * The arrows that point down. People: docs/decisions/0004-people-below-the-kernel.md. Cities: the module that owns
     * them adds the key to the profile's city and takes it away again; without that module the column stands alone.
     */
    private static final Set<String> KNOWN = Set.of(PEOPLE, "identity -> nightlife.cities");

    private static final String ARROWS = """
            with relations as (
                select c.oid, coalesce(m.name, e.module) as module, format('%s.%s', n.nspname, c.relname) as name
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join kernel.modules m on m.name = n.nspname
                left join kernel.endpoints e on e.view = c.oid
                where coalesce(m.name, e.module) is not null
            ), functions as (
                select p.oid, m.name as module, p.oid::regprocedure::text as name,
                    concat(p.prosrc, pg_get_function_sqlbody(p.oid)) as text
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace join kernel.modules m on m.name = n.nspname
            ), arrows (source, what, target) as (
                select conrelid, conname::text, confrelid from pg_constraint where contype = 'f'
                union all
                select w.ev_class, 'view', d.refobjid from pg_rewrite w
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
                    and d.refclassid = 'pg_class'::regclass
                union all
                select p.polrelid, p.polname, d.refobjid from pg_policy p
                join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
                    and d.refclassid = 'pg_class'::regclass
            )
            select distinct format('%s -> %s | %s (%s)', s.module, t.name, s.name, a.what), s.module, t.module
            from arrows a join relations s on s.oid = a.source join relations t on t.oid = a.target
            where s.module <> t.module
            union
            select format('%s -> %s | %s', f.module, t.name, f.name), f.module, t.module
            from functions f
            cross join lateral regexp_matches(f.text, '\\m([a-z_]+)\\.([a-z_]+)', 'g') w
            join relations t on t.name = w[1] || '.' || w[2]
            where f.module <> t.module
            order by 1
            """;

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestServer.newest().migrated("catalogue");
    }

    @Test
    void nothing_is_unsafe() throws SQLException {
        assertThat(database.seen("select format('%s: %s. %s', lint, object, remedy) from kernel.violations"))
                .isEmpty();
    }

    @Test
    void modules_refer_only_to_those_they_may_use() throws SQLException {
        var uses = SampleModule.modules().inOrder().stream().collect(Collectors.toMap(m -> m.name(), m -> m.uses()));
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<String>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var arrows = statement.executeQuery(ARROWS)) {
            while (arrows.next()) {
                var arrow = arrows.getString(1);
                seen.add(arrow.substring(0, arrow.indexOf(" | ")));
                var target = arrows.getString(3);
                if (!target.equals("kernel")
                        && !uses.get(arrows.getString(2)).contains(target)
                        && !KNOWN.contains(arrow.substring(0, arrow.indexOf(" | ")))) {
                    wrong.add(arrow);
                }
            }
        }
        assertThat(wrong).isEmpty();
        // else nothing was looked at: a key, a function, a view and a policy
        assertThat(seen).contains(PEOPLE, "sample -> identity.people", "sample -> kernel.volunteered_rows");
    }

    @Test
    void every_lint_has_a_case() throws IOException {
        var lints = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(KERNEL, "R__view_*_violations.sql")) {
            for (var file : files) {
                LINT.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> lints.add(m.group(1).replace("''", "'")));
            }
        }
        var cases = new TreeSet<String>();
        for (var lint : Lint.values()) {
            cases.add(lint.says());
        }
        assertThat(cases)
                .as("Each lint of kernel.violations is broken and mended in Lint")
                .isEqualTo(lints);
        assertThat(lints).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_broken_is_named_and_what_is_mended_is_not(Lint lint) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local scrim.module = 'sample'; set local role migrator");
            statement.execute(lint.breaks());
            assertThat(seen(connection, "select distinct lint from kernel.violations")
                            .lines())
                    .contains(lint.says());
            statement.execute(lint.mends());
            assertThat(seen(connection, "select format('%s: %s', lint, object) from kernel.violations"))
                    .isEmpty();
        }
    }
}

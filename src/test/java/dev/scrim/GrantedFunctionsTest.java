package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client's role may execute is reached from somewhere: what nothing calls is open to nobody. */
class GrantedFunctionsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final String GRANTED = """
            select distinct format('%s.%s', n.nspname, p.proname) from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            cross join lateral aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
            where (n.nspname = 'auth' or exists (select from kernel.modules m where m.name = n.nspname))
                and r.rolname in ('anon', 'authenticated', 'service_role') order by 1""";

    /** What the database itself calls them from; of a function, what is not its own text. */
    private static final String CALLERS = """
            select concat(p.prosrc, pg_get_function_sqlbody(p.oid)) from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where exists (select from kernel.modules m where m.name = n.nspname)
                and format('%%s.%%s', n.nspname, p.proname) <> '%1$s'
            union all select pg_get_viewdef(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'v'
                and (n.nspname = 'api' or exists (select from kernel.modules m where m.name = n.nspname))
            union all select concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
            from pg_policy p
            union all select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
            union all select function from kernel.clock_functions
            union all select function || '(' from kernel.erasure_guards
            union all select function || '(' from kernel.processors""";

    @Test
    void every_granted_function_is_called() throws SQLException, IOException {
        var database = TestServer.newest().migrated("granted_functions");
        String java;
        try (var files = Files.walk(SOURCES)) {
            java = files.filter(Files::isRegularFile)
                    .map(GrantedFunctionsTest::read)
                    .collect(Collectors.joining());
        }
        var granted = database.seen(GRANTED)
                .lines()
                .filter(name -> !name.startsWith("sample."))
                .toList();
        assertThat(granted).hasSizeGreaterThan(50);
        assertThat(granted).allSatisfy(name -> {
            var call = Pattern.compile("(?<![a-z_.])" + Pattern.quote(name) + "\\s*\\(");
            assertThat(call.matcher(java).find()
                            || call.matcher(database.seen(CALLERS.formatted(name)))
                                    .find())
                    .as(name + " is called")
                    .isTrue();
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

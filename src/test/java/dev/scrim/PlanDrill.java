package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With a million rows in each table that grows with use, a read of a published view touches no more of a table than
 * {@code plans/reads.csv} says of it: so many rows for each it answers, and so many beside. PostgreSQL counts what was
 * touched, inside functions too. A view that the file does not read fails.
 */
@Tag("drill")
class PlanDrill {

    private static final Path PLANS = Path.of("src", "test", "resources", "plans");
    private static final Pattern VIEW = Pattern.compile("\\bapi\\.(\\w+)");
    /** A table with fewer rows is read as fast without an index. */
    private static final int SMALL = 1_000;

    /** What one transaction touched: rows by scans of tables, and what indexes led to, in the index or beyond. */
    private static final String TOUCHED = """
            select n.nspname || '.' || c.relname || ' ' || pg_catalog.pg_stat_get_xact_tuples_returned(c.oid)
                + greatest(pg_catalog.pg_stat_get_xact_tuples_fetched(c.oid),
                    (select coalesce(sum(pg_catalog.pg_stat_get_xact_tuples_returned(i.indexrelid)), 0)
                    from pg_catalog.pg_index i where i.indrelid = c.oid))
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.reltuples > %d and n.nspname <> 'pg_catalog'
            """.formatted(SMALL);

    /** The tables that a published view reads, itself or through views beneath it. */
    private static final String BENEATH = """
            with recursive beneath (relation) as (
                select e.view::oid from kernel.endpoints e join kernel.modules m on m.name = e.module
                union
                select d.refobjid from beneath b join pg_rewrite r on r.ev_class = b.relation
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                    and d.refclassid = 'pg_class'::regclass)
            select c.oid::regclass::text from beneath b join pg_class c on c.oid = b.relation and c.relkind = 'r'
            where c.reltuples <= %d and c.relnamespace <> 'sample'::regnamespace
            """.formatted(SMALL);

    /** Which of those do not grow with use: what a few people keep by hand, and releases, which are forgotten. */
    private static final Set<String> KEPT_BY_HAND = Set.of(
            "commerce.drops",
            "commerce.products",
            "commerce.stock",
            "kernel.cell_sets",
            "kernel.consent_notices",
            "kernel.consent_purposes",
            "kernel.dsar_refusals",
            "kernel.releases",
            "kernel.role_grants",
            "kernel.volunteered_rows",
            "music.now_playing_overrides",
            "music.radio_shows",
            "music.records_releases",
            "music.schedule_blocks",
            "music.stations",
            "nightlife.cities");

    private static TestDatabase database;
    private static Connection connection;

    /**
     * One line of the file.
     *
     * @param role who reads
     * @param each how many rows of a table may be touched for each row of the answer
     * @param beside how many more, whatever the answer is
     * @param sql what is read
     */
    record Read(String role, int each, int beside, String sql) {

        static Read of(String line) {
            var parts = line.split(";", 4);
            return new Read(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }

        Stream<String> views() {
            return VIEW.matcher(sql).results().map(found -> found.group(1));
        }

        @Override
        public String toString() {
            return role + ": " + sql;
        }
    }

    @BeforeAll
    static void load() throws SQLException, IOException {
        database = TestServer.newest().migrated("plans");
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(Files.readString(PLANS.resolve("load.sql")));
            statement.execute("vacuum analyze");
        }
        connection = database.as("authenticator");
        try (var statement = connection.createStatement()) {
            // what workers touch they count for themselves
            statement.execute("set max_parallel_workers_per_gather = 0");
            // what is made once a release has as long as the login that makes it
            statement.execute("set statement_timeout = '60s'");
        }
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static List<Read> reads() throws IOException {
        return Files.readAllLines(PLANS.resolve("reads.csv")).stream()
                .skip(1)
                .filter(line -> !line.startsWith("#"))
                .map(Read::of)
                .toList();
    }

    @Test
    void every_published_view_says_how_much_it_may_touch() throws Exception {
        var modules = Modules.inOrder().stream().map(module -> "'" + module.schema() + "'");
        var published = database.seen("select name from kernel.endpoints where module in (%s)"
                .formatted(modules.collect(Collectors.joining(","))));
        assertThat(reads().stream().flatMap(Read::views).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(published.lines().toList());
    }

    @Test
    void every_table_beneath_a_published_view_is_big_unless_it_is_kept_by_hand() throws SQLException {
        assertThat(database.seen(BENEATH).lines().toList()).containsExactlyInAnyOrderElementsOf(KEPT_BY_HAND);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void no_more_is_touched_than_the_answer_is_worth(Read read) throws Exception {
        Gate.pass(connection, caller(read.role()));
        try {
            var before = touched();
            var answered = rows(read.sql());
            var most = (long) read.each() * answered + read.beside();
            var touched = touched();
            touched.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
            touched.values().removeIf(rows -> rows <= most);
            assertThat(touched)
                    .as(() -> "%d rows answered, so %d of a table may be touched%n%s"
                            .formatted(answered, most, plan(read.sql())))
                    .isEmpty();
        } finally {
            connection.rollback();
        }
    }

    private static Map<String, Long> touched() throws SQLException {
        var touched = new TreeMap<String, Long>();
        TestDatabase.seen(connection, TOUCHED)
                .lines()
                .map(line -> line.split(" "))
                .forEach(line -> touched.put(line[0], Long.parseLong(line[1])));
        return touched;
    }

    private static long rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static String plan(String sql) {
        try {
            return TestDatabase.seen(connection, "explain (analyze, buffers) " + sql);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static Caller caller(String role) throws SQLException {
        return role.equals("anon") ? Gate.anonymous() : Gate.person(person(role));
    }

    private static UUID person(String role) throws SQLException {
        // the same people as in load.sql
        var number =
                Arrays.asList("", "admin", "moderator", "person", "support").indexOf(role);
        return UUID.fromString(database.seen("select plans.key('person', " + number + ")"));
    }
}

package dev.scrim.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.surface.embedded.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database is lost and comes back from its dump, whole, but for the keys of who was erased since. On the oldest
 * PostgreSQL: the programs that dump and restore are the machine's own, and older ones refuse newer servers.
 */
@Tag("drill")
class RestoreDrill {

    private static final int DAYS = 200;
    private static final String EVERY_TABLE = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'subject_keys' order by 1
            """;

    /** Rows of the fixture stand each for itself; what a real database holds refers to what is there. */
    private static final String WITHOUT_STRAYS = """
            set session_replication_role = replica;
            do $$
            declare
                key record;
                gone bigint;
                strays bigint := 1;
            begin
                while strays > 0 loop
                    strays := 0;
                    for key in
                        select c.conrelid::regclass as relation, c.confrelid::regclass as target,
                            string_agg(format('x.%I = y.%I', a.attname, b.attname), ' and ') as same,
                            string_agg(format('x.%I is not null', a.attname), ' and ') as said
                        from pg_constraint c
                        cross join unnest(c.conkey, c.confkey) as k (own, other)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
                        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other
                        where c.contype = 'f' group by c.oid, c.conrelid, c.confrelid
                    loop
                        execute format('delete from %s x where %s and not exists (select from %s y where %s)',
                            key.relation, key.said, key.target, key.same);
                        get diagnostics gone = row_count;
                        strays := strays + gone;
                    end loop;
                end loop;
            end $$;
            reset session_replication_role
            """;

    private static TestDatabase source;
    private static Fixture fixture;

    @TempDir
    private Path kept;

    /** What a script said, and how it ended. */
    private record Said(int code, String text) {}

    @BeforeAll
    static void fill() throws Exception {
        source = TestServer.oldest().migrated("lost");
        fixture = Fixture.fill(source, 3);
        source.run(WITHOUT_STRAYS);
    }

    @Test
    void a_lost_database_comes_back_whole_and_who_was_erased_since_is_named() throws Exception {
        assertThat(backup()).returns(0, Said::code);
        // of a day only the newest dump stays, so this one is put by
        var first = Files.createDirectories(kept.resolve("by"))
                .resolve(dumps().get(0).getFileName());
        for (var end : List.of("", ".sha256")) {
            Files.copy(Path.of(dumps().get(0) + end), Path.of(first + end));
        }
        var before = contents(source);
        assertThat(before.values().stream().filter(rows -> !rows.startsWith("0 ")))
                .as("tables with rows")
                .hasSizeGreaterThan(40);
        assertThat(readable(first))
                .doesNotContain(source.seen("select encode(wrapped, 'hex') from kernel.subject_keys limit 1"));
        var erased = fixture.person(1);
        source.run("alter table identity.people disable trigger user;"
                + " update identity.people set erased_at = now() where id = '" + erased + "';"
                + " alter table identity.people enable trigger user;"
                + " delete from kernel.subject_keys where person_id = '" + erased + "'");
        theNextSecond();
        assertThat(backup()).returns(0, Said::code);

        Files.move(kept.resolve("keys"), kept.resolve("by/keys"));
        var target = created("found");
        var said = restore(first, target);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains(erased.toString())
                .doesNotContain(fixture.person(2).toString());
        assertThat(contents(target)).isEqualTo(before);
        assertThat(target.seen("select count(*) from kernel.subject_keys"))
                .isEqualTo(source.seen("select count(*) from kernel.subject_keys"));
        assertThat(target.seen("select count(*) from kernel.subject_keys where person_id = '" + erased + "'"))
                .isEqualTo("0");
        assertThat(target.seen("select * from kernel.violations")).isEmpty();
        for (var count : List.of("pg_policy", "pg_trigger", "pg_constraint", "pg_proc", "pg_default_acl")) {
            var query = "select count(*) from pg_catalog." + count;
            assertThat(target.seen(query)).as(count).isEqualTo(source.seen(query));
        }
        // and neither over what is there, nor what is not what was written
        assertThat(restore(first, target)).returns(1, Said::code).satisfies(refused -> assertThat(refused.text())
                .contains("is not empty"));
        Files.write(first, new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(restore(first, created("torn")))
                .returns(1, Said::code)
                .satisfies(refused -> assertThat(refused.text()).contains("not what was written"));
    }

    /** The names of dumps tell seconds apart. */
    private static void theNextSecond() throws InterruptedException {
        var began = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() == began) {
            Thread.sleep(20);
        }
    }

    @Test
    void what_is_kept_are_seven_days_four_weeks_and_three_months() throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        Files.createDirectories(kept.resolve("keys"));
        for (var back = 1; back < DAYS; back++) {
            // some days without one, some with two
            if (back % 11 != 0) {
                leave(today.minusDays(back), "T030000Z");
            }
            if (back % 5 == 0) {
                leave(today.minusDays(back), "T150000Z");
            }
        }
        Files.writeString(kept.resolve("scrim.dump.of-somebody-else"), "");
        assertThat(backup("PGPASSWORD", "wrong")).returns(1, Said::code);
        assertThat(dumps()).as("a failed backup removes nothing").hasSizeGreaterThan(DAYS);
        assertThat(kept.resolve(".taking")).doesNotExist();

        assertThat(backup()).returns(0, Said::code);

        assertThat(dumps().stream().map(RestoreDrill::day).toList()).containsExactlyElementsOf(expected(today));
        assertThat(dumps().stream().filter(dump -> !Files.exists(Path.of(dump + ".sha256"))))
                .isEmpty();
        assertThat(kept.resolve("scrim.dump.of-somebody-else")).exists();
        try (var keys = Files.list(kept.resolve("keys"))) {
            assertThat(keys.map(Path::getFileName)
                            .map(Path::toString)
                            .map(name -> name.replaceAll("\\D*(.{10}).*", "$1"))
                            .map(LocalDate::parse)
                            .min(Comparator.naturalOrder()))
                    .hasValueSatisfying(oldest -> assertThat(oldest).isAfterOrEqualTo(today.minusDays(7)));
        }
    }

    @Test
    void two_at_once_do_not_take_one() throws Exception {
        Files.createDirectories(kept.resolve(".taking"));
        assertThat(backup()).returns(1, Said::code).satisfies(said -> assertThat(said.text())
                .contains("another backup is being taken"));
        Files.delete(kept.resolve(".taking"));
        assertThat(backup("SCRIM_BACKUP_DAYS", "many")).returns(1, Said::code);
        assertThat(backup()).returns(0, Said::code);
    }

    /** By other means than the script's: the newest of each of the newest days, weeks and months. */
    private static List<LocalDate> expected(LocalDate today) {
        var days = new ArrayList<LocalDate>();
        days.add(today);
        for (var back = 1; back < DAYS; back++) {
            if (back % 11 != 0 || back % 5 == 0) {
                days.add(today.minusDays(back));
            }
        }
        Set<LocalDate> kept = new TreeSet<>(days.subList(0, 7));
        Map<String, LocalDate> weeks = new TreeMap<>(Comparator.reverseOrder());
        Map<String, LocalDate> months = new TreeMap<>(Comparator.reverseOrder());
        for (var day : days) {
            var week =
                    "%d-%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            weeks.putIfAbsent(week, day);
            months.putIfAbsent(day.toString().substring(0, 7), day);
        }
        kept.addAll(weeks.values().stream().limit(4).toList());
        kept.addAll(months.values().stream().limit(3).toList());
        return List.copyOf(kept);
    }

    private void leave(LocalDate day, String time) throws IOException {
        Files.writeString(kept.resolve("scrim-" + day + time + ".dump"), "");
        Files.writeString(kept.resolve("scrim-" + day + time + ".dump.sha256"), "");
        Files.writeString(kept.resolve("keys/scrim-keys-" + day + time + ".dump"), "");
        Files.writeString(kept.resolve("keys/scrim-erased-" + day + time + ".csv"), "");
    }

    private static LocalDate day(Path dump) {
        return LocalDate.parse(dump.getFileName().toString().substring(6, 16));
    }

    private List<Path> dumps() throws IOException {
        try (var files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".dump"))
                    .sorted()
                    .toList();
        }
    }

    /** A hash of every table's rows, in an order of their own. */
    private static Map<String, String> contents(TestDatabase database) throws Exception {
        var contents = new TreeMap<String, String>();
        for (var table : database.seen(EVERY_TABLE).lines().toList()) {
            contents.put(table, database.seen("""
                    select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from %s t
                    """.formatted(table)));
        }
        return contents;
    }

    private static TestDatabase created(String name) throws Exception {
        var database = TestServer.oldest().existing("postgres");
        database.run("drop database if exists " + name + " with (force)");
        database.run("create database " + name);
        return TestServer.oldest().existing(name);
    }

    /** The dump as SQL. */
    private String readable(Path dump) throws Exception {
        return run(List.of("pg_restore", "--file=-", dump.toString()), Map.of()).text();
    }

    private Said backup(String... also) throws Exception {
        var environment = environment(source, "backup");
        environment.put("SCRIM_BACKUPS", kept.toString());
        for (var n = 0; n < also.length; n += 2) {
            environment.put(also[n], also[n + 1]);
        }
        return run(List.of("sh", "deploy/backup.sh"), environment);
    }

    private static Said restore(Path dump, TestDatabase target) throws Exception {
        return run(List.of("sh", "deploy/restore.sh", dump.toString()), environment(target, PostgresServer.SUPERUSER));
    }

    private static Map<String, String> environment(TestDatabase database, String login) {
        var address = URI.create(database.url().substring("jdbc:".length()));
        var environment = new HashMap<String, String>();
        environment.put("PGHOST", address.getHost());
        environment.put("PGPORT", String.valueOf(address.getPort()));
        environment.put("PGDATABASE", database.name());
        environment.put("PGUSER", login);
        environment.put("PGPASSWORD", TestServer.PASSWORD);
        // many databases, and one set of logins
        environment.put("SCRIM_TAKE_OVER_ROLES", "on");
        return environment;
    }

    private static Said run(List<String> command, Map<String, String> environment) throws Exception {
        var out = Files.createTempFile("restore-drill", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Programs.found());
        var process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var text = Files.readString(out);
        Files.delete(out);
        return new Said(process.exitValue(), text);
    }
}

package dev.scrim.surface.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.jobs.JobRunner;

import static dev.scrim.surface.privacy.Requests.ask;
import static dev.scrim.surface.privacy.Requests.await;
import static dev.scrim.surface.privacy.Requests.step;
import static org.assertj.core.api.Assertions.assertThat;

/** Fifty people whose every value can be recognised: each is given all of their own, and ten of them are erased. */
@QuarkusTest
@Tag("drill")
class CanaryDrill {

    private static final int PEOPLE = 50;
    /** Of whom every canary ends with two digits, as nobody's has three: so in raw bytes none begins another. */
    private static final int FIRST_ERASED = 10;

    private static final int ERASED = 10;
    private static final Pattern CANARY = Pattern.compile("canary[-_a-z0-9]*-[0-9]+");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IN_BYTES = Pattern.compile("canary-[-_a-z]*[0-9]{2}");

    @Inject
    JobRunner jobs;

    @Inject
    CurrentCatalogue catalogue;

    private final TestDatabase database = AppDatabase.current();
    private Fixture fixture;

    @BeforeEach
    void fill() throws Exception {
        fixture = Fixture.fill(database, PEOPLE);
        Requests.clear();
        database.run("update kernel.limits set per_address = 100000; update identity.people set erased_at = null");
        catalogue.reread();
        jobs.start();
    }

    @Test
    void everybody_is_given_their_own_and_the_erased_are_in_no_byte_of_the_database() throws Exception {
        var exports = new ArrayList<UUID>();
        for (var number = 0; number < PEOPLE; number++) {
            exports.add(ask(fixture.person(number), "export"));
        }
        for (var number = 0; number < PEOPLE; number++) {
            await(exports.get(number), "completed");
            var archive =
                    Archives.fetch(fixture.person(number), exports.get(number)).values();
            assertThat(canaries(CANARY, archive)).as("of person " + number).isEqualTo(own(number));
            assertThat(canaries(KEY, archive))
                    .as("keys of others in the archive of person " + number)
                    .doesNotContainAnyElementsOf(keysBeside(number));
        }
        erase();
        jobs.stop();
        var dump = Traces.dump(fixture);
        var dumped = canaries(CANARY, List.of(dump.getBytes(StandardCharsets.ISO_8859_1)));
        for (var number = FIRST_ERASED; number < FIRST_ERASED + ERASED; number++) {
            assertThat(dumped).as("in a dump").doesNotContainAnyElementsOf(texts(CANARY, number));
            assertThat(dump).doesNotContain(fixture.person(number).toString());
        }
        sweep();
        var left = canaries(IN_BYTES, everyFile());
        for (var number = FIRST_ERASED; number < PEOPLE; number++) {
            var texts = texts(IN_BYTES, number);
            if (number < FIRST_ERASED + ERASED) {
                assertThat(left).as("bytes of person " + number).doesNotContainAnyElementsOf(texts);
            } else {
                assertThat(left).as("bytes of person " + number).containsAll(texts);
            }
        }
    }

    private Set<String> keysBeside(int number) {
        var keys = new HashSet<String>();
        for (var other = 0; other < PEOPLE; other++) {
            if (other != number) {
                keys.add(fixture.person(other).toString());
            }
        }
        return keys;
    }

    private void erase() throws Exception {
        var agent = database.staff("support");
        var erasures = new ArrayList<UUID>();
        for (var number = FIRST_ERASED; number < FIRST_ERASED + ERASED; number++) {
            Settled.nothing_in_the_way(fixture.person(number));
            var request = ask(fixture.person(number), "delete");
            step(agent, request, "approve").statusCode(200);
            erasures.add(request);
        }
        for (var request : erasures) {
            await(request, "failed");
            step(agent, request, "told/stripe").statusCode(200);
        }
        for (var request : erasures) {
            await(request, "completed");
        }
    }

    /** What a person is told: everything but secrets, and but what is made of these very requests. */
    private Set<String> own(int number) {
        var own = new TreeSet<String>();
        fixture.rows().stream()
                .filter(row -> row.person() == number && !row.table().name().startsWith("dsar_"))
                .forEach(row -> row.canaries().forEach((column, canary) -> {
                    var matcher = CANARY.matcher(canary);
                    if (row.table().registration().orElseThrow().isTold(column) && matcher.find()) {
                        own.add(matcher.group());
                    }
                }));
        return own;
    }

    private Set<String> texts(Pattern pattern, int number) {
        var texts = new TreeSet<String>();
        for (var canary : Traces.of(fixture, number).values()) {
            var matcher = pattern.matcher(canary);
            if (matcher.find()) {
                texts.add(matcher.group());
            }
        }
        return texts;
    }

    private static Set<String> canaries(Pattern pattern, Iterable<byte[]> files) {
        var found = new HashSet<String>();
        for (var file : files) {
            var matcher = pattern.matcher(new String(file, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /**
     * Has the server give back what nobody can see any more: dead rows, and the log of how they died. Files of the log
     * that were put by to be written again hold old rows until then, so all that stand ahead are used up.
     */
    private void sweep() throws Exception {
        for (var statement : List.of("vacuum full", "alter system set wal_recycle = off", "select pg_reload_conf()")) {
            database.run(statement);
        }
        for (var left = Integer.MAX_VALUE; left > 0; left = recycled()) {
            database.run("select pg_switch_wal()");
            database.run("checkpoint");
        }
        database.run("select pg_switch_wal()");
        database.run("checkpoint");
    }

    private int recycled() throws Exception {
        return Integer.parseInt(database.seen("""
                select count(*) from pg_ls_waldir() w
                where w.name ~ '^[0-9A-F]{24}$' and w.name >= pg_walfile_name(pg_current_wal_insert_lsn() + 1)
                    and w.name <> pg_walfile_name(pg_current_wal_insert_lsn())
                """));
    }

    private List<byte[]> everyFile() throws Exception {
        var files = new ArrayList<byte[]>();
        try (var all = Files.walk(Path.of(database.seen("show data_directory")))) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                try {
                    files.add(Files.readAllBytes(file));
                } catch (IOException e) {
                    assertThat(Files.exists(file)).as("read " + file).isFalse();
                }
            }
        }
        return files;
    }
}

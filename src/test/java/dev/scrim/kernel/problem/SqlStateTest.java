package dev.scrim.kernel.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller is told of each SQLSTATE there is; which of them is our own fault was decided one by one. */
class SqlStateTest {

    private static final Path LIST = Path.of("src", "test", "resources", "sqlstates.csv");

    /** Those of a request's values, of its size, of other requests, of the network: each is told as what it is. */
    private static final Set<String> CAUSED_BY_REQUESTS = Set.of(
            "22001", "22003", "22004", "22007", "22008", "22009", "2200B", "2200C", "2200D", "22011", "22012", "22018",
            "22019", "2201B", "2201W", "2201X", "22021", "22023", "22025", "22026", "2202E", "22030", "22031", "22032",
            "22033", "22036", "22037", "22P02", "22P05", "22P06", "23000", "23001", "23502", "23503", "23505", "23514",
            "23P01", "25006", "27000", "40001", "40P01", "42501", "428C9", "42804", "44000", "53200", "53300", "53400",
            "54000", "54001", "54011", "54023", "55000", "55P03", "57014");

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/sqlstates.csv")
    void each_code_becomes_what_was_decided(String code, String name, String problem) {
        assertThat(SqlState.problem(code)).as(name).isEqualTo(Problem.valueOf(problem));
    }

    @Test
    void no_code_that_a_request_can_cause_is_called_our_fault() {
        assertThat(CAUSED_BY_REQUESTS)
                .allSatisfy(code -> assertThat(SqlState.problem(code)).as(code).isNotEqualTo(Problem.INTERNAL));
    }

    @Test
    void no_code_of_the_database_is_missing() throws Exception {
        var directory = TestServer.newest()
                .migrated("sqlstates")
                .seen("select setting from pg_catalog.pg_config where name = 'SHAREDIR'");
        var there = Files.readAllLines(Path.of(directory, "errcodes.txt")).stream()
                .filter(line -> line.matches("[0-9A-Z]{5} .*"))
                .map(line -> line.substring(0, 5))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).hasSizeGreaterThan(250);
        assertThat(listed()).containsAll(there);
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, 5))
                .toList();
    }
}

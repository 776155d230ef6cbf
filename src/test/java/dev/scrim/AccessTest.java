package dev.scrim;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.AccessTable.Cell;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Each role does through each endpoint what {@code access.csv} says and nothing else, on both ends of our releases. */
class AccessTest {

    private static final List<AccessTrial> TRIALS = new ArrayList<>();
    private static AccessTable table;

    @BeforeAll
    static void fill() throws SQLException, IOException {
        TRIALS.add(new AccessTrial("newest", TestServer.newest()));
        TRIALS.add(new AccessTrial("oldest", TestServer.oldest()));
        if (System.getProperty("golden", "").equals("write")) {
            AccessTable.ask(cells());
        }
        table = AccessTable.read();
    }

    @AfterAll
    static void close() throws SQLException {
        for (var trial : TRIALS) {
            trial.close();
        }
        TRIALS.clear();
    }

    static Stream<Arguments> endpoints() {
        return TRIALS.stream().flatMap(trial -> trial.fixture().catalogue().endpoints().stream()
                .map(endpoint -> Arguments.of(trial, endpoint.name())));
    }

    private static Set<Cell> cells() throws SQLException {
        var cells = new LinkedHashSet<Cell>();
        var trial = TRIALS.get(0);
        for (var endpoint : trial.fixture().catalogue().endpoints()) {
            cells.addAll(trial.cells(endpoint));
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everybody_may_do_what_the_table_says(AccessTrial trial, String name) throws SQLException {
        var endpoint = trial.fixture().catalogue().endpoint(name).orElseThrow();
        var wrong = new ArrayList<String>();
        for (var cell : trial.cells(endpoint)) {
            var expected = table.expected(cell).orElse("");
            var observed = trial.observed(cell);
            if (expected.isEmpty()) {
                wrong.add(cell + " is missing: run with -Dgolden=write and replace its ?");
            } else if (expected.equals("?")) {
                wrong.add(cell + ": say in " + AccessTable.FILE
                        + " whether it is allowed, refused or nothing; the dictionary knows");
            } else if (!expected.equals(observed)) {
                wrong.add(cell + " should be " + expected + " and is " + observed);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void what_some_may_not_others_may_on_the_same_row(AccessTrial trial, String name) throws SQLException {
        var endpoint = trial.fixture().catalogue().endpoint(name).orElseThrow();
        var cells = trial.cells(endpoint);
        var alone = new ArrayList<String>();
        for (var cell : cells) {
            var isAllowed = cells.stream()
                    .filter(twin -> twin.as("").equals(cell.as("")))
                    .anyMatch(twin ->
                            table.expected(twin).filter("allowed"::equals).isPresent());
            if (isAllowed == table.isForNobody(cell)) {
                alone.add(
                        isAllowed
                                ? cell.as("nobody") + " is not so: some may"
                                : cell + " is allowed to nobody: if that is meant, say it of role nobody");
            }
        }
        assertThat(alone).isEmpty();
    }

    @Test
    void the_table_speaks_of_nothing_that_is_gone() throws SQLException {
        assertThat(table.stale(cells())).isEmpty();
    }
}

package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the assertions that are written in SQL. A file runs in one transaction which is rolled back; each row of a result
 * with the columns ok and what is a test. Files whose names begin with _ run before each other file of their folder.
 */
class SqlTest {

    private static final Path FILES = Path.of("src", "test", "resources", "sql");
    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestServer.newest().migrated("sql");
    }

    @TestFactory
    Stream<DynamicContainer> each_row_says_that_it_is_so() throws IOException {
        try (var files = Files.walk(FILES)) {
            return files
                    .filter(file -> file.toString().endsWith(".sql") && !isArranging(file))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicContainer.dynamicContainer(
                            FILES.relativize(file).toString(), file.toUri(), tests(file)));
        }
    }

    private static Stream<DynamicTest> tests(Path file) {
        var rows = new ArrayList<Assertion>();
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            for (var script : scripts(file)) {
                run(connection, Files.readString(script), rows);
            }
            connection.rollback();
            if (rows.isEmpty()) {
                rows.add(new Assertion(false, "this file asserts nothing"));
            }
        } catch (SQLException | IOException e) {
            return Stream.concat(dynamic(rows), Stream.of(DynamicTest.dynamicTest("runs to its end", () -> {
                throw e;
            })));
        }
        return dynamic(rows);
    }

    private static Stream<DynamicTest> dynamic(List<Assertion> rows) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.what(), () -> assertThat(row.ok()).as(row.what()).isTrue()));
    }

    private static List<Path> scripts(Path file) throws IOException {
        var scripts = new ArrayList<Path>();
        for (var folder : List.of(FILES, file.getParent())) {
            try (var files = Files.list(folder)) {
                files.filter(SqlTest::isArranging).sorted().forEach(scripts::add);
            }
        }
        scripts.add(file);
        return scripts;
    }

    private static boolean isArranging(Path file) {
        return file.getFileName().toString().startsWith("_");
    }

    private static void run(Connection connection, String script, List<Assertion> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            var hasResult = statement.execute(script);
            while (hasResult || statement.getUpdateCount() != -1) {
                if (hasResult) {
                    try (var result = statement.getResultSet()) {
                        read(result, rows);
                    }
                }
                hasResult = statement.getMoreResults();
            }
        }
    }

    private static void read(ResultSet result, List<Assertion> rows) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        while (columns.containsAll(List.of("ok", "what")) && result.next()) {
            rows.add(new Assertion(result.getBoolean("ok"), result.getString("what")));
        }
    }

    /** What one row says. */
    private record Assertion(boolean ok, String what) {}

    @Test
    void a_row_that_is_not_so_fails() throws SQLException {
        var rows = new ArrayList<Assertion>();
        try (var connection = database.asSuperuser()) {
            run(connection, "select 1; select false as ok, 'no' as what; select null as ok, 'unknown' as what", rows);
        }
        assertThat(rows).containsExactly(new Assertion(false, "no"), new Assertion(false, "unknown"));
    }
}

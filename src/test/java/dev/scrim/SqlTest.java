package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the assertions that are written in SQL. A file runs in one transaction which is rolled back; each row of a
 * result with the columns ok and what is a test. Files whose names begin with _ run before each other file of their
 * folder.
 */
class SqlTest {

    private static final Path FILES = Path.of("src", "test", "resources", "sql");
    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestServer.newest().migrated("sql");
    }

    static List<Assertion> assertions() throws IOException, SQLException {
        var assertions = new ArrayList<Assertion>();
        try (var files = Files.walk(FILES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".sql") && !isArranging(f))
                    .sorted()
                    .toList()) {
                assertions.addAll(assertions(file));
            }
        }
        return assertions;
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void each_row_says_that_it_is_so(Assertion row) {
        assertThat(row.ok()).as(row.toString()).isTrue();
    }

    private static List<Assertion> assertions(Path file) throws IOException, SQLException {
        var name = FILES.relativize(file).toString();
        var rows = new ArrayList<Assertion>();
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            for (var script : scripts(file)) {
                run(connection, name, Files.readString(script), rows);
            }
            connection.rollback();
        } catch (PSQLException e) {
            rows.add(new Assertion(name, false, "it runs to its end: " + e.getMessage()));
        }
        if (rows.isEmpty()) {
            rows.add(new Assertion(name, false, "it asserts something"));
        }
        return rows;
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

    static void run(Connection connection, String file, String script, List<Assertion> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            var hasResult = statement.execute(script);
            while (hasResult || statement.getUpdateCount() != -1) {
                if (hasResult) {
                    try (var result = statement.getResultSet()) {
                        read(file, result, rows);
                    }
                }
                hasResult = statement.getMoreResults();
            }
        }
    }

    private static void read(String file, ResultSet result, List<Assertion> rows) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        while (columns.containsAll(List.of("ok", "what")) && result.next()) {
            rows.add(new Assertion(file, result.getBoolean("ok"), result.getString("what")));
        }
    }

    /** What one row of a file says. */
    record Assertion(String file, boolean ok, String what) {
        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    @Test
    void a_row_that_is_not_so_fails() throws SQLException {
        var rows = new ArrayList<Assertion>();
        try (var connection = database.asSuperuser()) {
            run(
                    connection,
                    "x",
                    "select 1; select false as ok, 'no' as what; select null as ok, 'unknown' as what",
                    rows);
        }
        assertThat(rows).containsExactly(new Assertion("x", false, "no"), new Assertion("x", false, "unknown"));
    }
}

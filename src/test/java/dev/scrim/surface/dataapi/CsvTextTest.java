package dev.scrim.surface.dataapi;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;

/** What is written as CSV is read as it was: by PostgreSQL's COPY, and by readers that skip lines of nothing. */
class CsvTextTest {

    private static final String TEXTS = """
            (null), (''), (' '), ('null'), ('NULL'), ('\\.'), (E'a\\n\\\\.\\nb'), ('\\N'), ('"'), ('""'), (','),
            ('a,"b",c'), (E'a\\nb'), (E'a\\r\\nb'), (E'\\r'), (E'\\n'), (E'\\t'), (' leads'), ('trails '),
            (U&'\\00a0nbsp'), ('a;b'), ('''x'), (U&'\\feffBOM'), (U&'line\\2028separator'),
            (U&'next\\0085line'), ('Grüße, 東京 🎉'), ('007'), ('1e5'), ('-1'),
            ('=1+1'), ('{"a": 1}'), ('{a,b}'), ('[1]'), ('#comment'), ('ID'), ('x')""";

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestServer.newest().migrated("csv");
    }

    @Test
    void texts_of_one_column_come_back() throws SQLException {
        // of one column only: there empty and missing look alike
        comesBack("value text", TEXTS.replace("(''), ", ""), "force_null (value)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integer", "numeric", "boolean", "timestamptz", "jsonb", "text[]", "uuid"})
    void a_column_of_missing_values_comes_back(String type) throws SQLException {
        var lines = comesBack("value " + type, "(null), (null), (null)", "force_null (value)")
                .split("\r\n");
        assertThat(lines).hasSize(4).doesNotContain("");
    }

    @Test
    void texts_beside_others_come_back_and_missing_is_not_empty() throws SQLException {
        var csv = comesBack("a text, b text, c text", """
                select t.v, u.v, case when t.v is null then u.v end
                from (values %1$s) t (v) cross join (values %1$s) u (v)
                """.formatted(TEXTS), "null ''");
        assertThat(csv).startsWith("a,b,c\r\n,,\r\n,\"\",\"\"\r\n");
    }

    @Test
    void values_of_all_kinds_come_back() throws SQLException {
        comesBack(
                "n numeric, f double precision, b boolean, t timestamptz, d date, u uuid, y bytea, j jsonb, a text[],"
                        + " i integer[], m text[], r tstzrange, v interval",
                """
                (12345678901234567890.12345678901234567890, 0.1, true, '2026-11-25 12:34:56.789012+05:45',
                    '0044-03-15 BC', '00000000-0000-0000-0000-000000000001', '\\x5c2e00',
                    '{"n": 1.10, "big": 12345678901234567890123.5}',
                    array['a', null, '', 'NULL', 'b,c', '"', '\\', '{}', E'x\\ny', ' z '], '{1,2,null}',
                    '{{a,b},{"c d",null}}', '[2026-01-01 00:00+00,)', '1 day 2:03:04'),
                (-0.000000000000000000001, -1e308, false, 'infinity', 'infinity', null, '', '[]', '{}', '{}', null,
                    'empty', '0'),
                (0, 'NaN', null, '-infinity', null, null, null, '"text, \\"quoted\\""', null, null, '{}', null,
                    null)""",
                "null ''");
    }

    @Test
    void a_file_does_not_begin_as_another_kind_of_file_does() {
        assertThat(CsvText.of(headings("ID", "b"), "[]")).isEqualTo("\"ID\",b\r\n");
        assertThat(CsvText.of(headings("a b", " c", "d,e", "\"", ""), "[]"))
                .isEqualTo("a b,\" c\",\"d,e\",\"\"\"\",\"\"\r\n");
    }

    @Test
    void what_a_spreadsheet_takes_for_a_formula_is_text_to_staff() {
        var rows = "[{\"a\":\"=1\",\"b\":-1},{\"a\":\"＝1\",\"b\":null},{\"a\":\"a;=1\",\"b\":1}]";
        assertThat(CsvText.of(headings("a", "b"), rows, true))
                .isEqualTo("a,b\r\n\"'=1\",-1\r\n\"'＝1\",\r\n\"a;=1\",1\r\n");
        assertThat(CsvText.of(headings("a", "b"), rows)).isEqualTo("a,b\r\n=1,-1\r\n＝1,\r\n\"a;=1\",1\r\n");
    }

    private static List<CsvText.Heading> headings(String... names) {
        return Stream.of(names)
                .map(name -> new CsvText.Heading(name, CsvText.Kind.PLAIN))
                .toList();
    }

    /** Writes rows as the data API does, and has PostgreSQL read them into a table of the same columns. */
    private static String comesBack(String columns, String rows, String options) throws SQLException {
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            run(connection, "create temporary table written (%s) on commit drop".formatted(columns));
            run(connection, "create temporary table loaded (%s) on commit drop".formatted(columns));
            run(connection, "insert into written " + (rows.startsWith("select") ? rows : "values " + rows));
            var headings = Stream.of(columns.split(", "))
                    .map(column -> new CsvText.Heading(
                            column.substring(0, column.indexOf(' ')),
                            CsvText.Kind.of(column.substring(column.indexOf(' ') + 1))))
                    .toList();
            var csv = CsvText.of(headings, seen(connection, "select json_agg(w) from written w"));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy loaded from stdin (format csv, header match, " + options + ")",
                            new StringReader(csv));
            var all = "select string_agg(t::text, '|' order by ctid) from ";
            assertThat(seen(connection, all + "loaded t")).isEqualTo(seen(connection, all + "written t"));
            return csv;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

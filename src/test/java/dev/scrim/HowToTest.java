package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.scrim.database.Schema;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Facts;
import dev.scrim.surface.contract.ReferencePages;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;

/** Does what {@code docs/how-to/add-a-table.md} says, word for word, and looks at what came of it. */
class HowToTest {

    private static final Path GUIDE = Path.of("docs", "how-to", "add-a-table.md");
    private static final Pattern SCRIPT = Pattern.compile("(?ms)^`([VUR]\\w+\\.sql)`:\\n\\n```sql\\n(.*?)^```");
    private static final Pattern ACCESS = Pattern.compile("(?ms)^```csv\\n(.*?)^```");
    private static final Pattern ASSERTIONS = Pattern.compile("(?ms)say in SQL.*?^```sql\\n(.*?)^```");
    private static final String ENDPOINT = "my_favourites";

    private static String guide;
    private static TestDatabase database;

    @BeforeAll
    static void follow_the_guide() throws IOException {
        guide = Files.readString(GUIDE);
        Map<String, String> scripts = new LinkedHashMap<>();
        SCRIPT.matcher(guide).results().forEach(step -> scripts.put(step.group(1), step.group(2)));
        assertThat(scripts)
                .containsOnlyKeys(
                        "V001__favourites.sql",
                        "U001__favourites.sql",
                        "R__policy_favourites.sql",
                        "R__view_my_favourites.sql");
        database = TestServer.newest().migrated("how_to");
        var schema = new Schema(database);
        schema.migrateWith("extra", scripts);
        assertThat(schema.violations()).isEmpty();
    }

    @Test
    void there_is_an_endpoint_with_its_types() throws SQLException {
        var catalogue = Facts.of(database).catalogue();
        assertThat(catalogue.endpoint(ENDPOINT)).isPresent();
        var pages = ReferencePages.files(catalogue, ContractTest.reference(database, catalogue));
        assertThat(pages.get("types.ts")).contains(ENDPOINT + ": {");
        assertThat(pages.get("extra.md")).contains("**person reads own**", "Places that people like");
    }

    @Test
    void each_role_may_do_what_the_guide_says_and_the_guide_says_it_of_each() throws SQLException {
        var access = ACCESS.matcher(guide);
        assertThat(access.find()).isTrue();
        var table = new AccessTable(
                access.group(1).lines().map(AccessTable.Line::of).toList());
        var trial = new AccessTrial("how_to", database);
        try {
            var endpoint = trial.fixture().catalogue().endpoint(ENDPOINT).orElseThrow();
            var cells = trial.cells(endpoint);
            assertThat(cells).isNotEmpty();
            for (var cell : cells) {
                assertThat(trial.observed(cell))
                        .as(cell.toString())
                        .isEqualTo(table.expected(cell).orElse("not said"));
            }
            assertThat(table.stale(cells)).isEmpty();
            exportsAndErasesOnePersons(trial);
        } finally {
            trial.close();
        }
    }

    @Test
    void its_assertions_hold() throws Exception {
        var assertions = ASSERTIONS.matcher(guide);
        assertThat(assertions.find()).isTrue();
        var rows = new ArrayList<SqlTest.Assertion>();
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            SqlTest.run(connection, "_helpers", Files.readString(Path.of("src/test/resources/sql/_helpers.sql")), rows);
            SqlTest.run(connection, "the guide", assertions.group(1), rows);
            connection.rollback();
        }
        assertThat(rows).hasSize(3).allMatch(SqlTest.Assertion::ok);
    }

    private static void exportsAndErasesOnePersons(AccessTrial trial) throws SQLException {
        var person = trial.fixture().person(AccessTrial.PERSON);
        try (var exporter = Desk.holding(database, "exporter", person)) {
            assertThat(seen(exporter, "select person_id from extra.favourites")).isEqualTo(person.toString());
        }
        try (var eraser = Desk.holding(database, "eraser", person)) {
            assertThat(seen(eraser, "delete from extra.favourites returning person_id"))
                    .isEqualTo(person.toString());
        }
    }
}

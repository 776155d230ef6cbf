package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;

/** What is about a person shows in no public answer, and all of it is there when they ask for it. */
class PrivacyTest {

    private static final int PERSON = 0;
    private static TestDatabase database;
    private static Fixture fixture;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.newest().migrated("privacy");
        fixture = Fixture.fill(database, 3);
    }

    static Stream<Endpoint> public_endpoints() {
        return fixture.catalogue().endpoints().stream()
                .filter(endpoint -> endpoint.audience().contains("anon"));
    }

    static Stream<Relation> tables_about_people() {
        return fixture.catalogue().tables().stream()
                .filter(table -> table.registration().orElseThrow().isAboutPeople());
    }

    @ParameterizedTest
    @MethodSource("public_endpoints")
    void no_public_answer_holds_a_canary(Endpoint endpoint) throws SQLException {
        try (var connection = database.acting(Gate.anonymous())) {
            var answer = all(connection, fixture.catalogue().view(endpoint));
            assertThat(leaked(answer)).isEmpty();
        }
    }

    @Test
    void a_canary_in_an_answer_would_be_seen() {
        var rows = fixture.rows().stream().filter(row -> row.person() == PERSON).toList();
        assertThat(rows).hasSizeGreaterThan(8);
        for (var canary : rows.get(0).canaries().values()) {
            assertThat(leaked("(1,\"" + canary + "\")")).isNotEmpty();
        }
    }

    private static List<String> leaked(String answer) {
        var leaked = new ArrayList<String>();
        for (var row : fixture.rows()) {
            row.canaries().forEach((column, canary) -> {
                if (answer.contains(canary)
                        && fixture.overrides().publicByAct(row.table(), column).isEmpty()) {
                    leaked.add(row + ": " + column);
                }
            });
        }
        return leaked;
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void an_export_reads_everything_about_its_person_and_nothing_about_another(Relation table) throws SQLException {
        try (var connection = Desk.holding(database, "exporter", fixture.person(PERSON))) {
            var answer = all(connection, table);
            assertThat(answer.lines()).hasSameSizeAs(rows(table, true));
            for (var row : rows(table, true)) {
                assertThat(row.canaries().values()).as(row.toString()).allMatch(answer::contains);
            }
            for (var row : rows(table, false)) {
                assertThat(row.canaries().values()).as(row.toString()).noneMatch(answer::contains);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void an_erasure_reaches_everything_about_its_person_and_nothing_about_another(Relation table) throws SQLException {
        var facts = table.registration().orElseThrow();
        var column = Relation.quoted(facts.subject().or(facts::via).orElseThrow());
        for (var isOwn : List.of(true, false)) {
            for (var row : rows(table, isOwn)) {
                try (var connection = Desk.holding(database, "eraser", fixture.person(PERSON));
                        var statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate("update %s set %s = %s where %s"
                                    .formatted(table.sql(), column, column, row.isIt())))
                            .as(row.toString())
                            .isEqualTo(isOwn ? 1 : 0);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void without_a_person_in_hand_the_desk_sees_nothing(Relation table) throws SQLException {
        for (var role : List.of("exporter", "eraser")) {
            try (var connection = Desk.holding(database, role, new UUID(0, 0))) {
                assertThat(all(connection, table)).isEmpty();
            }
        }
    }

    private static List<Row> rows(Relation table, boolean isOwn) {
        return fixture.rows(table).stream()
                .filter(row -> (row.person() == PERSON) == isOwn)
                .toList();
    }

    private static String all(Connection connection, Relation relation) throws SQLException {
        return seen(connection, "select to_jsonb(t)::text from " + relation.sql() + " t");
    }
}

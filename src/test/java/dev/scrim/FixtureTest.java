package dev.scrim;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.catalogue.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/** The tests that read the fixture say nothing if it is empty. */
class FixtureTest {

    private static final int PEOPLE = 3;
    private static Fixture fixture;

    @BeforeAll
    static void fill() throws Exception {
        fixture = Fixture.fill(TestServer.newest().migrated("fixture"), PEOPLE);
    }

    static Stream<Relation> tables_about_people() {
        return fixture.catalogue().tables().stream()
                .filter(table -> table.registration().orElseThrow().isAboutPeople());
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void each_person_has_a_row_in_every_table_about_people(Relation table) {
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(fixture.row(table, person, false)).as("person " + person).isPresent();
        }
    }

    @Test
    void canaries_of_one_person_are_nobody_elses() {
        var canaries = Stream.of(0, 1)
                .map(person -> new HashSet<>(fixture.rows().stream()
                        .filter(row -> row.person() == person)
                        .flatMap(row -> row.canaries().values().stream())
                        .toList()))
                .toList();
        assertThat(canaries.get(0)).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(canaries.get(1));
    }

    @Test
    void free_text_about_a_person_is_a_canary() {
        var note = fixture.catalogue().relation("sample", "notes").orElseThrow();
        assertThat(fixture.row(note, 0, true).orElseThrow().canaries())
                .containsKeys("author_id", "title", "reply_to", "created_at");
        assertThat(List.of(fixture.row(note, 0, true).orElseThrow().values().get("status")))
                .containsExactly("live");
    }
}

package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Fixture;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.database.SqlName;
import dev.scrim.kernel.release.Attack;
import dev.scrim.kernel.release.Mechanism;
import dev.scrim.kernel.release.Mechanism.Act;
import dev.scrim.kernel.release.Mechanism.Guard;

import static dev.scrim.database.TestDatabase.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What is about a person shows in no public answer, and all of it is there when they ask for it. */
class PrivacyTest {

    private static final Logger LOG = Logger.getLogger(PrivacyTest.class);

    private static final int PERSON = 0;
    private static TestDatabase database;
    private static Fixture fixture;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.newest().migrated("privacy");
        fixture = Fixture.fill(database, 3);
        // a delay would keep what the logs say of them from their export, as it should
        database.run("update kernel.access_delays set created_at = now() + interval '1 day'");
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
            if (!table.registration().orElseThrow().isTold()) {
                assertThatThrownBy(() -> all(connection, table)).hasMessageContaining("permission denied");
                return;
            }
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
        var column = SqlName.quoted(facts.subject().or(facts::via).orElseThrow());
        if (facts.erase().equals("keep")) {
            try (var connection = Desk.holding(database, "eraser", fixture.person(PERSON));
                    var statement = connection.createStatement()) {
                // who may delete what is too old deletes nothing else
                assertThat(all(connection, table).lines()).hasSameSizeAs(rows(table, true));
                assertThat(deleted(statement, table)).isZero();
            }
            return;
        }
        for (var isOwn : List.of(true, false)) {
            for (var row : rows(table, isOwn)) {
                if (!isOwn && row.values().containsValue(fixture.person(PERSON).toString())) {
                    continue; // it names the person, and the name goes
                }
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

    private static int deleted(Statement statement, Relation table) throws SQLException {
        try {
            return statement.executeUpdate("delete from " + table.sql());
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("42501");
            return 0;
        }
    }

    @ParameterizedTest
    @MethodSource("tables_about_people")
    void without_a_person_in_hand_the_desk_sees_nothing(Relation table) throws SQLException {
        for (var role : List.of("exporter", "eraser")) {
            if (role.equals("exporter") && !table.registration().orElseThrow().isTold()) {
                continue;
            }
            try (var connection = Desk.holding(database, role, new UUID(0, 0))) {
                assertThat(all(connection, table)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void no_attack_gets_past_its_bound(Attack attack) {
        var advantage = attack.advantage(Set.of());
        LOG.infof("%-20s %5.3f of at most %5.3f", attack, advantage, attack.bound());
        assertThat(advantage).isLessThan(attack.bound() + attack.samplingError());
    }

    static Stream<Arguments> attacks_and_guards() {
        return Stream.of(Attack.values())
                .flatMap(attack -> attack.guards().stream().map(guard -> Arguments.of(attack, guard)));
    }

    @ParameterizedTest
    @MethodSource("attacks_and_guards")
    void without_its_guard_an_attack_succeeds(Attack attack, Guard guard) {
        var advantage = attack.advantage(Set.of(guard));
        LOG.infof("%-20s %5.3f without %s", attack, advantage, guard);
        assertThat(advantage).isGreaterThan(attack.bound() + attack.samplingError() + 0.05);
    }

    @Test
    void every_guard_holds_something_off() {
        var held = EnumSet.of(Guard.THRESHOLD, Guard.ACCOUNT_AGE);
        Stream.of(Attack.values()).forEach(attack -> held.addAll(attack.guards()));
        assertThat(held).containsExactlyInAnyOrder(Guard.values());
    }

    @ParameterizedTest
    @EnumSource(
            value = Guard.class,
            names = {"THRESHOLD", "ACCOUNT_AGE"})
    void fewer_than_five_people_are_never_shown_whatever_new_accounts_join_them(Guard guard) {
        assertThat(shown(Set.of())).isZero();
        assertThat(shown(Set.of(guard))).isPositive();
    }

    /** In how many of many nights a city shows in which four people were, and twenty accounts made that night. */
    private static long shown(Set<Guard> broken) {
        var acts = new ArrayList<Act>();
        for (var n = 0; n < 24; n++) {
            var age = Duration.ofHours(n < 4 ? 1000 : 2);
            acts.add(new Act("person " + n, age, "a city", "a bar", Duration.ofSeconds(n)));
        }
        return LongStream.range(0, 500)
                .filter(night -> !new Mechanism(broken, night)
                        .released(Mechanism.BY_CITY, acts, 0)
                        .isEmpty())
                .count();
    }

    @Test
    void a_whole_night_adds_up() {
        // ten hours, each with one figure of the city and one of a beacon
        for (var hours : new int[] {1, 4, 10}) {
            LOG.infof("%d hours, everybody else known: %5.3f", hours, Attack.Bounds.composed(2 * hours));
        }
        assertThat(Attack.Bounds.composed(1)).isCloseTo(0.245, within(0.001));
        assertThat(Attack.Bounds.composed(2)).isCloseTo(0.245, within(0.001));
        assertThat(Attack.Bounds.composed(20)).isBetween(0.7, 0.8);
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

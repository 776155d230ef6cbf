package dev.scrim.surface.dataapi;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;

import static dev.scrim.nightlife.Night.as;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Every view shows to whom it says what it says: observed for each, with rows of three people in every table. */
@QuarkusTest
class WhoseRowsTest {

    private static final int PEOPLE = 3;
    private static final List<String> ROLES = List.of("admin", "moderator", "support");

    @Inject
    CurrentCatalogue catalogue;

    private static Fixture fixture;
    private static List<UUID> staff = List.of();

    @BeforeEach
    void fill() throws SQLException {
        if (fixture == null) {
            fixture = Fixture.fill(AppDatabase.current(), PEOPLE);
            staff = staff();
        }
        catalogue.reread();
    }

    private List<Endpoint> views(Predicate<Endpoint> which) {
        var views = catalogue.get().endpoints().stream()
                .filter(view -> view.audience().contains("authenticated"))
                .filter(which)
                .toList();
        assertThat(views).hasSizeGreaterThan(10);
        return views;
    }

    @Test
    void a_view_of_ones_own_shows_nothing_to_others_staff_or_not() throws SQLException {
        var stranger = database().person();
        for (var view : views(endpoint -> endpoint.ownBy().isPresent())) {
            for (var reader : List.of(staff.get(0), staff.get(1), staff.get(2), stranger)) {
                as(reader).get("/rest/v1/" + view.name()).then().statusCode(200).body("size()", equalTo(0));
            }
            for (var person = 0; person < PEOPLE; person++) {
                var seen = as(fixture.person(person))
                        .get("/rest/v1/" + view.name())
                        .asString();
                // whose key they wrote down themselves is theirs to read
                assertThat(recognised(seen)).as(view.name()).isSubsetOf(Set.of(fixture.person(person)));
            }
        }
    }

    @Test
    void a_view_that_is_the_same_for_all_is_the_same_for_staff() throws SQLException {
        var stranger = database().person();
        for (var view : views(Endpoint::sameForAll)) {
            var filter = view.requiredFilters().isEmpty() ? "" : "?id=not.is.null";
            var seen = as(database().person())
                    .get("/rest/v1/" + view.name() + filter)
                    .asString();
            for (var reader : staff()) {
                assertThat(as(reader).get("/rest/v1/" + view.name() + filter).asString())
                        .as(view.name())
                        .isEqualTo(seen);
            }
        }
    }

    @Test
    void everybody_whom_staff_are_shown_has_a_line() throws SQLException {
        var shown = 0;
        for (var view : views(Endpoint::forStaff)) {
            for (var reader : staff) {
                var answer = because(reader).get("/rest/v1/" + view.name() + "?limit=50");
                answer.then().statusCode(200);
                var people = behind(answer.asString());
                shown += people.size();
                assertThat(noted(answer.header("X-Request-Id"))).as(view.name()).containsAll(people);
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    @Test
    void views_for_staff_show_nothing_to_anybody_else() throws SQLException {
        for (var view : views(Endpoint::forStaff)) {
            as(database().person())
                    .get("/rest/v1/" + view.name())
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(0));
            for (var person = 0; person < PEOPLE; person++) {
                as(fixture.person(person)).get("/rest/v1/" + view.name()).then().body("size()", equalTo(0));
            }
        }
    }

    @Test
    void staff_say_why_whatever_comes_of_it() throws SQLException {
        for (var view : views(Endpoint::forStaff)) {
            var column = view.subjectColumns().stream().findFirst().orElse("status");
            for (var question : List.of(
                    "",
                    "?limit=0",
                    "?offset=100000",
                    "?" + column + "=is.null",
                    "?select=" + column + "&order=" + column + ".desc&limit=1")) {
                for (var reader : staff()) {
                    var path = "/rest/v1/" + view.name() + question;
                    as(reader)
                            .get(path)
                            .then()
                            .statusCode(400)
                            // of reading alone: who reads changes nothing
                            .body("message", equalTo("A reason is needed to read rows of others"));
                    as(reader).header("Prefer", "count=exact").head(path).then().statusCode(400);
                    var counted =
                            because(reader).header("Prefer", "count=exact").head(path);
                    assertThat(counted.statusCode()).as(path).isIn(200, 206, 416);
                    assertThat(lines(counted.header("X-Request-Id"))).as(path).isPositive();
                }
            }
            because(staff.get(0))
                    .header("Prefer", "tx=rollback")
                    .get("/rest/v1/" + view.name())
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void a_person_asked_about_has_a_line_though_nothing_is_found() throws SQLException {
        var admin = database().staff("admin");
        var answer =
                because(admin).get("/rest/v1/admin_people?id=eq." + fixture.person(1) + "&created_at=gt.2100-01-01");
        answer.then().statusCode(200).body("size()", equalTo(0));
        assertThat(noted(answer.header("X-Request-Id"))).containsExactly(fixture.person(1));
        assertThat(database()
                        .seen("select what from kernel.staff_reads where request_id = '" + answer.header("X-Request-Id")
                                + "'"))
                .contains("id eq, created_at gt")
                .doesNotContain("2100")
                .doesNotContain(fixture.person(1).toString());
    }

    @Test
    void however_a_key_is_spelled_and_whatever_names_the_person_they_have_a_line() throws SQLException {
        var admin = database().staff("admin");
        var person = fixture.person(1);
        var report = database()
                .seen("select id from safety.moderation_reports where reporter_profile_id = '" + person + "'")
                .lines()
                .findFirst()
                .orElseThrow();
        for (var question : List.of(
                "admin_people?limit=0&id=eq." + person.toString().replace("-", ""),
                "admin_people?limit=0&id=eq.%7B" + person.toString().toUpperCase(java.util.Locale.ROOT) + "%7D",
                "admin_people?limit=0&id=in.(" + person + ",00000000-0000-0000-0000-000000000000)",
                "moderation_queue?limit=0&id=eq." + report)) {
            var answer = because(admin).urlEncodingEnabled(false).get("/rest/v1/" + question);
            answer.then().statusCode(200);
            assertThat(noted(answer.header("X-Request-Id"))).as(question).contains(person);
        }
    }

    @Test
    void a_refusal_leaves_a_line_too() throws SQLException {
        var admin = database().staff("admin");
        var refused = because(admin)
                .header("Prefer", "max-affected=0, handling=strict")
                .contentType("application/json")
                .body("{\"lifted_at\": \"2026-11-01T00:00:00Z\"}")
                .patch("/rest/v1/legal_holds?person_id=eq." + fixture.person(0));
        refused.then().statusCode(400);
        assertThat(lines(refused.header("X-Request-Id"))).isPositive();
    }

    @Test
    void a_change_that_shows_rows_is_a_read_of_them() throws SQLException {
        var admin = database().staff("admin");
        var person = fixture.person(2);
        database().run("update kernel.legal_holds set lifted_at = null where person_id = '" + person + "'");
        var path = "/rest/v1/legal_holds?person_id=eq." + person;
        as(admin)
                .contentType("application/json")
                .body("{\"lifted_at\": \"2026-11-01T00:00:00Z\"}")
                .patch(path + "&created_at=gt.2100-01-01")
                .then()
                .statusCode(400);
        var tried = because(admin)
                .header("Prefer", "tx=rollback, return=representation")
                .contentType("application/json")
                .body("{\"lifted_at\": \"2026-11-01T00:00:00Z\"}")
                .patch(path);
        tried.then().statusCode(400);
        assertThat(lines(tried.header("X-Request-Id"))).isZero();
        var changed = because(admin)
                .header("Prefer", "return=representation")
                .contentType("application/json")
                .body("{\"lifted_at\": \"2026-11-01T00:00:00Z\"}")
                .patch(path);
        changed.then().statusCode(200).body("size()", equalTo(1));
        assertThat(noted(changed.header("X-Request-Id"))).contains(person);
    }

    private static List<UUID> staff() throws SQLException {
        var staff = new ArrayList<UUID>();
        for (var role : ROLES) {
            staff.add(database().staff(role));
        }
        return staff;
    }

    /** The people whose keys or recognisable values an answer holds. */
    private static Set<UUID> behind(String answer) {
        var people = recognised(answer);
        for (var person = 0; person < PEOPLE; person++) {
            if (answer.contains(fixture.person(person).toString())) {
                people.add(fixture.person(person));
            }
        }
        return people;
    }

    private static Set<UUID> recognised(String answer) {
        var people = new TreeSet<UUID>();
        for (var row : fixture.rows()) {
            if (row.person() >= 0
                    && row.table().registration().orElseThrow().isAboutPeople()
                    && row.canaries().entrySet().stream().anyMatch(canary -> holds(answer, canary.getValue()))) {
                people.add(fixture.person(row.person()));
            }
        }
        return people;
    }

    /** Values that only one row can have: what is listed or short stands in others, too. */
    private static boolean holds(String answer, String canary) {
        return canary.contains("canary") && answer.contains('"' + canary + '"');
    }

    private static Set<UUID> noted(String request) throws SQLException {
        return database()
                .seen("select subject_id from kernel.staff_reads where subject_id is not null and request_id = '"
                        + request + "'")
                .lines()
                .map(UUID::fromString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int lines(String request) throws SQLException {
        return Integer.parseInt(
                database().seen("select count(*) from kernel.staff_reads where request_id = '" + request + "'"));
    }
}

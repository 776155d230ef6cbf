package dev.scrim.surface.privacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static dev.scrim.nightlife.Night.database;
import static org.assertj.core.api.Assertions.assertThat;

/** Staff who act on people, and say in their reasons and notes of whom else they speak. */
record Staff(UUID admin, UUID moderator, UUID support) {

    static final String MARK = "staff";

    static Staff hired() throws SQLException {
        var staff = new Staff(
                database().staff("admin"),
                database().staff("moderator"),
                database().staff("support"));
        for (var person : staff.people()) {
            Population.introduce(MARK, person);
        }
        return staff;
    }

    List<UUID> people() {
        return List.of(admin, moderator, support);
    }

    /** Takes a case and ends it. */
    void decide(UUID report, Population one, Population other) {
        acted(moderator, "/safety/reports/" + report + "/take", one, other, Map.of());
        acted(moderator, "/safety/reports/" + report + "/resolve", one, other, Map.of());
    }

    void moderate(String action, String type, UUID target, Population other) {
        var by = action.equals("reinstate") ? admin : moderator;
        // the person affected reads this reason; keys and addresses in it are still not theirs to take away
        var reason = "%s wrote from %s".formatted(other.host(), Population.address(other.mark(), other.guest()));
        assertThat(Population.post(
                                by,
                                reason,
                                "/safety/actions",
                                Map.of("action", action, "target_type", type, "target_id", target))
                        .statusCode())
                .as(action)
                .isEqualTo(200);
    }

    /** What support and admins do about a person, with others in their words. */
    void note(UUID person, Population one, Population other) throws SQLException {
        String request = acted(
                        support,
                        "/privacy/desk/requests",
                        one,
                        other,
                        Map.of(
                                "person_id",
                                person,
                                "type",
                                "rectify",
                                "channel",
                                "email",
                                "wish",
                                "my name is wrong",
                                "evidence",
                                words(one, other)))
                .path("id");
        acted(support, "/privacy/desk/requests/" + request + "/claim", one, other, Map.of());
        String grant = acted(admin, "/identity/role_grants", one, other, Map.of("person_id", person, "role", "support"))
                .path("id");
        acted(admin, "/identity/role_grants/" + grant + "/revoke", one, other, Map.of());
        for (var view : List.of("legal_holds", "access_delays")) {
            var row = view.equals("legal_holds")
                    ? Map.of("person_id", person, "grounds", words(one, other))
                    : Map.of("person_id", person, "grounds", words(one, other), "ends_at", "2027-01-01T00:00:00Z");
            assertThat(Population.post(admin, words(one, other), "/rest/v1/" + view, row)
                            .statusCode())
                    .as(view)
                    .isEqualTo(201);
        }
        database().run("delete from kernel.access_delays where person_id = '" + person + "'");
        dev.scrim.nightlife.Night.as(admin)
                .header("X-Audit-Reason", words(one, other).replace(" ", "%20"))
                .get("/rest/v1/admin_people?id=eq." + person)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response acted(
            UUID by, String path, Population one, Population other, Map<String, ?> body) {
        var answer = Population.post(by, words(one, other), path, body);
        assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
        return answer;
    }

    /** Words that name two people by key, name and address. */
    private static String words(Population one, Population other) {
        return "%s and %s of %s wrote from %s"
                .formatted(
                        other.guest(),
                        one.host(),
                        Population.name(other.mark(), other.seller()),
                        Population.address(one.mark(), one.seller()));
    }
}

package dev.scrim.surface.contract;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

import dev.scrim.nightlife.Night;

/**
 * What is there when the example of a command is sent.
 *
 * @param by the request of whoever sends it
 * @param id the row that the path names
 */
record Arranged(RequestSpecification by, UUID id) {

    private static final Map<String, UUID> STAFF = new HashMap<>();

    /** Makes the rows that a command needs. */
    interface Arrangement {
        /** @param body the example, which names rows that have to be there, and times that have to lie ahead or back */
        Arranged arrange(JsonObject body) throws SQLException;
    }

    /** What each operation needs. */
    static Map<String, Arrangement> all() {
        var all = new TreeMap<String, Arrangement>();
        for (var some : List.of(NightExamples.all(), ShopExamples.all(), DeskExamples.all())) {
            all.putAll(some);
        }
        return all;
    }

    /** A command whose path names no row. */
    static Arranged by(UUID person) {
        return new Arranged(Night.as(person), new UUID(0, 0));
    }

    static Arranged by(UUID person, UUID id) {
        return new Arranged(Night.as(person), id);
    }

    static UUID person() throws SQLException {
        return Night.database().person();
    }

    /** The one who holds a role: who decides is never whom it is about. */
    static UUID staff(String role) throws SQLException {
        var known = STAFF.get(role);
        // each test class has a database of its own
        if (known == null || !isThere(known)) {
            known = Night.database().staff(role);
            STAFF.put(role, known);
        }
        return known;
    }

    private static boolean isThere(UUID person) throws SQLException {
        return !Night.database()
                .seen("select 1 from identity.people where id = '" + person + "'")
                .isEmpty();
    }

    /** The key that an example has under a name. */
    static UUID key(JsonObject body, String name) {
        return UUID.fromString(body.getString(name));
    }

    /** Somebody with the key that an example names. */
    static void known(UUID person) throws SQLException {
        run("insert into identity.people (id) values ('%s') on conflict do nothing", person);
    }

    /** Runs SQL with values in it that have no quotes. */
    static void run(String sql, Object... values) throws SQLException {
        Night.database().run(sql.formatted(values));
    }
}

package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.UUID;

import io.restassured.specification.RequestSpecification;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;

/** People and rows that the tests of commands begin with. */
public final class Night {

    public static final String REASON = "X-Audit-Reason";

    private Night() {}

    public static TestDatabase database() {
        return AppDatabase.current();
    }

    /** Requests of somebody signed in. */
    public static RequestSpecification as(UUID person) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person));
    }

    /** Requests of somebody signed in who says why. */
    public static RequestSpecification because(UUID person) {
        return as(person).header(REASON, "for%20a%20test");
    }

    /** A beacon of a host in London, in a state it has come to somehow. */
    public static UUID beacon(UUID host, String status) throws SQLException {
        var id = UUID.randomUUID();
        database()
                .run("insert into nightlife.beacons (id, slug, title, type, city_id, host_type, creator_id,"
                        + " status) values"
                        + " ('" + id + "', 'b-" + id + "', 'A beacon', 'venue', 'london', 'venue', '" + host
                        + "', '"
                        + status + "')");
        return id;
    }

    /** A ticket listing of a seller, in a state it has come to somehow. */
    public static UUID listing(UUID seller, UUID beacon, String evidence, String status) throws SQLException {
        var id = UUID.randomUUID();
        database()
                .run("insert into nightlife.ticket_listings (id, beacon_id, seller_profile_id, price,"
                        + " evidence_required,"
                        + " status) values ('" + id + "', '" + beacon + "', '" + seller + "', 1500, '"
                        + evidence
                        + "', '" + status + "')");
        return id;
    }

    public static String status(String table, UUID id) throws SQLException {
        return database().seen("select status from nightlife." + table + " where id = '" + id + "'");
    }

    /** How many audit rows tell of a table. */
    public static int audited(String table) throws SQLException {
        return Integer.parseInt(
                database().seen("select count(*) from kernel.audit_log where relation = '" + table + "'"));
    }
}

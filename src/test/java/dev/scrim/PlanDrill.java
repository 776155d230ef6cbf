package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/** With a million rows in each table that grows with use, no read of {@code plans/reads.csv} looks at all of one. */
@Tag("drill")
class PlanDrill {

    private static final Path PLANS = Path.of("src", "test", "resources", "plans");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A table with fewer rows is read as fast without an index. */
    private static final int SMALL = 10_000;

    private static TestDatabase database;
    private static Connection connection;
    private static final Set<String> BIG = new HashSet<>();

    @BeforeAll
    static void load() throws SQLException, IOException {
        database = TestServer.newest().migrated("plans");
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(Files.readString(PLANS.resolve("load.sql")));
            statement.execute("vacuum analyze");
        }
        database.seen("select relname from pg_class where relkind = 'r' and reltuples > " + SMALL)
                .lines()
                .forEach(BIG::add);
        assertThat(BIG)
                .contains("beacons", "beacon_scans", "beacon_posts", "ticket_listings", "xp_events", "orders")
                .contains("order_items", "fulfilments", "moderation_reports", "moderation_actions", "notices");
        connection = database.as("authenticator");
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static Stream<Arguments> reads() throws IOException {
        return Files.readAllLines(PLANS.resolve("reads.csv")).stream()
                .skip(1)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", 2))
                .map(parts -> Arguments.of(parts[0], parts[1]));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void no_big_table_is_read_from_end_to_end(String role, String read) throws Exception {
        Gate.pass(connection, caller(role));
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain (format json) " + read)) {
            plan.next();
            var scanned = new TreeSet<String>();
            scans(JSON.readTree(plan.getString(1)).get(0).get("Plan"), scanned);
            scanned.retainAll(BIG);
            assertThat(scanned).as(plan.getString(1)).isEmpty();
        } finally {
            connection.rollback();
        }
    }

    private static Caller caller(String role) throws SQLException {
        return role.equals("anon") ? Gate.anonymous() : Gate.person(person(role));
    }

    private static UUID person(String role) throws SQLException {
        // the same people as in load.sql
        var number = Arrays.asList("", "admin", "moderator", "person").indexOf(role);
        return UUID.fromString(database.seen("select plans.key('person', " + number + ")"));
    }

    private static void scans(JsonNode node, Set<String> found) {
        if (node.path("Node Type").asText().endsWith("Seq Scan")) {
            found.add(node.path("Relation Name").asText());
        }
        node.path("Plans").forEach(child -> scans(child, found));
    }
}

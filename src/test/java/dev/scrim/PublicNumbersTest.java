package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import dev.scrim.ActsOfOthers.Case;
import dev.scrim.commerce.Shop;
import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.TestTokens;

import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.database;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.isOneOf;

/** Within a quarter of an hour no act of a person moves what strangers read, but for rows that are their own. */
@QuarkusTest
class PublicNumbersTest {

    private static final String BUCKET = "select date_bin('15 min', clock_timestamp(), timestamptz 'epoch')";
    private static final List<String> SHOWN = List.of(
            "products",
            "products_available",
            "market_listings",
            "seller_reputation",
            "ticket_listings",
            "beacons",
            "beacon_posts",
            "beacon_stats",
            "popular_beacons",
            "city_heat_map",
            "night_pulse",
            "night_pulse_events",
            "cities");
    private static final Set<String> METHODS = Set.of("post", "put", "patch", "delete");
    /** Beacons, people and cells of four quarters of an hour, so that the pulse has something to show. */
    private static final String NIGHT = """
            delete from nightlife.live_periods;
            insert into nightlife.live_periods (beacon_id, city_id, live_from)
            select b.id, b.city_id, now() - interval '3 hours' from nightlife.beacons b where b.title = 'A beacon';
            delete from kernel.releases;
            delete from kernel.released_cells;
            insert into kernel.releases (id, cell_set, bucket, published_at)
            select row_number() over (), s.name, date_bin('15 min', now(), 'epoch') - n * interval '15 min', now()
            from kernel.cell_sets s, generate_series(1, 4) n where s.module = 'nightlife';
            insert into kernel.released_cells (cell_set, bucket, cell, people, release)
            select r.cell_set, r.bucket, case when s.by = '{city_id}' then '{"city_id": "london"}'
                else jsonb_build_object('beacon_id', b.id) end, 20, r.id
            from kernel.releases r join kernel.cell_sets s on s.name = r.cell_set
            join nightlife.beacons b on b.title = 'A beacon' and (s.by <> '{city_id}' or b.id = '%s');
            update kernel.cell_sets set released_until = kernel.bucket_of(bucket, now());
            update kernel.release_lease set last_release = 100000;
            update kernel.limits set per_person = 1000000, per_address = 1000000""";

    private UUID pulse;
    private UUID stranger;

    @BeforeEach
    void have_a_night() throws SQLException {
        for (var n = 0; n < 6; n++) {
            pulse = beacon(database().person(), "live");
        }
        database().run(NIGHT.formatted(pulse));
        stranger = database().person();
    }

    @Test
    void each_command_has_an_act_or_a_reason() {
        var acts = new ActsOfOthers(pulse);
        var listed = new TreeSet<>(acts.cases().keySet());
        listed.addAll(acts.reasons().keySet());
        assertThat(listed).isEqualTo(commands());
        assertThat(acts.cases().keySet())
                .doesNotContainAnyElementsOf(acts.reasons().keySet());
    }

    @Test
    void no_act_of_another_person_moves_what_strangers_read() throws SQLException {
        Shop.product(1000, 37);
        var views = OpenAnswers.views(database());
        var wrong = new ArrayList<String>();
        try (var people = database().as("authenticator");
                var clock = database().as("server")) {
            people.setAutoCommit(false);
            clock.setAutoCommit(false);
            for (var command : new ActsOfOthers(pulse).cases().entrySet()) {
                for (var way : command.getValue()) {
                    changes(people, clock, views, way)
                            .forEach(change -> wrong.add(command.getKey() + " moves " + change));
                }
            }
            var last = OpenAnswers.read(people, views, stranger);
            for (var view : SHOWN) {
                assertThat(last.size(view))
                        .as("there is something to read in " + view)
                        .isPositive();
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Within one quarter of an hour: where one ends meanwhile, the act is done by others in the next. */
    private List<String> changes(Connection people, Connection clock, List<String> views, Case way)
            throws SQLException {
        while (true) {
            var act = way.arrange();
            clockComes(clock);
            var bucket = database().seen(BUCKET);
            var before = OpenAnswers.read(people, views, stranger);
            act.doing().get().then().statusCode(isOneOf(200, 201, 204));
            clockComes(clock);
            var after = OpenAnswers.read(people, views, stranger);
            if (bucket.equals(database().seen(BUCKET))) {
                return before.changes(after, act.own());
            }
        }
    }

    /** What the program does by itself: all functions of the clock, and releases that are due. */
    private static void clockComes(Connection connection) throws SQLException {
        Gate.pass(connection, Caller.system(Login.SERVER, "service_role", "a test"));
        for (var function : TestDatabase.seen(connection, "select function from kernel.clock_functions")
                .lines()
                .toList()) {
            TestDatabase.seen(connection, "select " + function.replace("(integer)", "(500)"));
        }
        connection.commit();
        given().header("Authorization", "Bearer " + TestTokens.service())
                .header("X-Purpose", "a%20test")
                .post("/rest/v1/rpc/refresh_night_pulse")
                .then()
                .statusCode(204);
    }

    @Test
    void no_row_of_tries_to_order_tells_how_many_are_left() throws SQLException {
        for (var pair : new int[][] {{37, 36}, {49, 26}, {9, 8}, {6, 5}, {99, 98}}) {
            assertThat(answers(Shop.product(1000, pair[0])))
                    .as("with %s left as with %s", pair[0], pair[1])
                    .isEqualTo(answers(Shop.product(1000, pair[1])))
                    .contains("ordered", "commerce.stock_is_never_below_zero");
        }
    }

    @Test
    void tries_to_order_tell_of_no_order_of_another_person() throws SQLException {
        var product = Shop.product(1000, 37);
        var before = answers(product);
        Shop.order(database().person(), Map.of("product_id", product, "quantity", 12))
                .then()
                .statusCode(200);
        assertThat(answers(product)).isEqualTo(before);
    }

    /** What orders of one to a hundred are answered, each taken back before the next. */
    private List<String> answers(UUID product) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = database().acting(Gate.person(stranger));
                var order = connection.prepareStatement("select commerce.checkout(cast(? as jsonb), 'a@example.com',"
                        + " '{\"name\": \"A\", \"line1\": \"1\", \"city\": \"L\", \"country\": \"GB\"}')")) {
            for (int quantity = 1; quantity <= 100; quantity++) {
                var before = connection.setSavepoint();
                order.setString(1, "[{\"product_id\": \"%s\", \"quantity\": %d}]".formatted(product, quantity));
                try {
                    order.execute();
                    answers.add("ordered");
                } catch (PSQLException e) {
                    var said = e.getServerErrorMessage();
                    answers.add(said.getSchema() + "." + said.getConstraint());
                }
                connection.rollback(before);
            }
        }
        return answers;
    }

    /** All that the server lets people do but read, by method and path, without what only tests add. */
    private static Set<String> commands() {
        var document = new JsonObject(
                given().accept("application/json").get("/q/openapi").asString());
        var commands = new TreeSet<String>();
        for (var path : document.getJsonObject("paths")) {
            for (var method : (JsonObject) path.getValue()) {
                if (METHODS.contains(method.getKey())) {
                    var tags = ((JsonObject) method.getValue()).getJsonArray("tags", new JsonArray());
                    var isOfATest = path.getKey().startsWith("/probe") || tags.contains("sample");
                    if (!isOfATest) {
                        commands.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }
            }
        }
        return commands;
    }
}

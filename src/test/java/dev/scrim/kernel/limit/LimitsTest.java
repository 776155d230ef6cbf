package dev.scrim.kernel.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class LimitsTest {

    @Inject
    @DataSource("data")
    AgroalDataSource readers;

    private UUID person;

    @BeforeEach
    void tighten() throws SQLException {
        person = AppDatabase.current().person();
        // a window that does not end while a test runs
        AppDatabase.current()
                .run("update kernel.limits set per_person = 3, per_address = 100, window_length = '1 day';"
                        + " delete from kernel.limit_counts");
    }

    private static Response redeem(UUID person) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person))
                .contentType("application/json")
                .body("{\"token\":\"no such token\"}")
                .post("/nightlife/qr_tokens/redeem");
    }

    @Test
    void a_person_may_try_so_often_and_is_told_what_is_left_and_when_to_come_back() {
        for (int left = 2; left >= 0; left--) {
            redeem(person)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"redemptions\";q=3;w=86400")
                    .header("RateLimit", matchesPattern("\"redemptions\";r=" + left + ";t=[0-9]+"));
        }
        redeem(person)
                .then()
                .statusCode(429)
                .body("code", equalTo("kernel.too_many_requests"))
                .header("RateLimit", matchesPattern("\"redemptions\";r=0;t=[0-9]+"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"));
        redeem(UUID.randomUUID()).then().statusCode(200);
    }

    @Test
    void an_address_may_try_so_often_whoever_tries() throws SQLException {
        AppDatabase.current().run("update kernel.limits set per_address = 5");
        for (int i = 0; i < 5; i++) {
            redeem(UUID.randomUUID()).then().statusCode(200);
        }
        redeem(UUID.randomUUID()).then().statusCode(429);
    }

    @Test
    void what_was_refused_for_another_reason_is_counted_too() throws SQLException {
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + TestTokens.person(person))
                    .contentType("application/json")
                    .body("{\"beacon_id\":\"" + UUID.randomUUID() + "\",\"type\":\"comment\",\"body\":\"x\"}")
                    .post("/nightlife/beacon_posts")
                    .then()
                    .statusCode(403);
        }
        given().header("Authorization", "Bearer " + TestTokens.person(person))
                .contentType("application/json")
                .body("[{\"body\":\"through the view\"}]")
                .post("/rest/v1/my_posts")
                .then()
                .statusCode(429);
    }

    @Test
    void each_row_counts() {
        given().header("Authorization", "Bearer " + TestTokens.person(person))
                .contentType("application/json")
                .body("[{\"body\":\"1\"},{\"body\":\"2\"},{\"body\":\"3\"},{\"body\":\"4\"}]")
                .post("/rest/v1/my_posts")
                .then()
                .statusCode(429);
    }

    @Test
    void many_at_once_get_no_more_than_one_after_the_other() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var answers = new ArrayList<Integer>();
            for (var done : threads.invokeAll(Stream.<Callable<Integer>>generate(
                            () -> () -> redeem(person).statusCode())
                    .limit(48)
                    .toList())) {
                answers.add(done.get());
            }
            assertThat(answers)
                    .allMatch(List.of(200, 429)::contains)
                    .filteredOn(status -> status == 200)
                    .hasSize(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void reads_that_use_up_their_connections_keep_no_command_waiting() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0;
                    i < readers.getConfiguration().connectionPoolConfiguration().maxSize();
                    i++) {
                taken.add(readers.getConnection());
            }
            redeem(person).then().statusCode(200).header("RateLimit", matchesPattern("\"redemptions\";r=2;t=[0-9]+"));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void what_is_counted_tells_no_address() throws SQLException {
        redeem(person).then().statusCode(200);
        assertThat(AppDatabase.current()
                        .seen("select address_hash from kernel.limit_counts where address_hash is not null"))
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:01:0002::9, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "192.0.2.7:4711, 192.0.2.7",
        "[2001:DB8::1], 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64"
    })
    void one_subscriber_of_ipv6_is_one_address(String address, String network) {
        assertThat(Address.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "2001:db8:1:ffff::9, 2001:db8:1::/48",
        "2001:db8::1, 2001:db8:0::/48"
    })
    void networks_of_one_customer_are_one_site(String address, String site) {
        assertThat(Address.site(address)).isEqualTo(site);
    }
}

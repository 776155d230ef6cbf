package dev.scrim.surface.feed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.SampleReleases;
import dev.scrim.kernel.release.EditionListener;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class FeedTest {

    private static final String FEED = "/feed/v1/scans_by_city";

    @Inject
    EditionListener listener;

    @Inject
    MeterRegistry metrics;

    @Inject
    Places places;

    @Inject
    FeedSettings settings;

    @BeforeEach
    void start() throws SQLException {
        SampleReleases.discard();
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop();
    }

    private long release(String... cities) throws Exception {
        var release = SampleReleases.make(cities);
        try (var feed = Listening.to(FEED)) {
            while (feed.next().id() != release) {
                // the server has not heard of it yet
                Thread.sleep(1);
            }
        }
        return release;
    }

    @Test
    void a_feed_begins_with_the_newest_release_and_goes_on_with_what_each_changes() throws Exception {
        var first = release("berlin", "paris");
        try (var feed = Listening.to(FEED)) {
            assertThat(feed.headers())
                    .contains("HTTP/1.1 200 OK", "Content-Type: text/event-stream")
                    .anyMatch(header -> header.startsWith("X-Request-Id: "))
                    .contains("Cache-Control: no-store, no-transform");
            assertThat(feed.line()).startsWith("retry: ");
            var begin = feed.next();
            assertThat(begin.name()).isEqualTo("release");
            assertThat(begin.id())
                    .isEqualTo(first)
                    .isEqualTo(begin.data().get("release").longValue());
            assertThat(begin.data().get("rows").findValuesAsText("city")).containsExactlyInAnyOrder("berlin", "paris");
            var second = release("rome");
            var change = feed.next();
            assertThat(change.name()).isEqualTo("change");
            assertThat(change.id()).isEqualTo(second);
            assertThat(change.data().get("previous").longValue()).isEqualTo(first);
            assertThat(change.data().get("changed").findValuesAsText("city")).containsExactly("rome");
            assertThat(change.data().get("gone")).isEmpty();
        }
    }

    @Test
    void who_comes_back_is_sent_each_release_they_missed_once() throws Exception {
        var first = release("berlin");
        try (var before = Listening.to(FEED)) {
            assertThat(before.next().id()).isEqualTo(first);
        }
        var missed = new long[] {release("rome"), release("oslo")};
        try (var after = Listening.from(FEED, String.valueOf(first))) {
            for (var id : missed) {
                var event = after.next();
                assertThat(event.name()).isEqualTo("change");
                assertThat(event.id()).isEqualTo(id);
            }
            assertThat(release("lima")).isEqualTo(after.next().id());
        }
        try (var up_to_date = Listening.to(FEED + "?last_event_id=" + (missed[1] + 1), Optional.empty(), 65536)) {
            var next = release("bonn");
            assertThat(up_to_date.next().id()).isEqualTo(next);
        }
    }

    @Test
    void who_comes_back_with_what_nobody_knows_is_told_to_begin_anew() throws Exception {
        var newest = release("berlin");
        for (var unknown : new String[] {"999999999", "what", "-1", String.valueOf(newest + 1)}) {
            try (var feed = Listening.from(FEED, unknown)) {
                var event = feed.next();
                assertThat(event.name()).as(unknown).isEqualTo("reset");
                assertThat(event.id()).isEqualTo(newest);
                assertThat(event.data().get("rows")).hasSize(1);
            }
        }
    }

    @Test
    void who_reads_slowly_is_moved_to_the_newest_release() throws Exception {
        release("berlin");
        var many = java.util.stream.IntStream.range(0, 3000)
                .mapToObj(n -> "city-" + n + "-" + "x".repeat(60))
                .toArray(String[]::new);
        try (var slow = Listening.to(FEED, Optional.empty(), 4096);
                var quick = Listening.to(FEED)) {
            quick.next();
            for (var n = 0; n < 12; n++) {
                release(many);
                quick.next();
            }
            var newest = release("paris");
            quick.next();
            var ids = new HashSet<Long>();
            var event = slow.next();
            var whole = 0;
            while (event.id() != newest) {
                assertThat(ids.add(event.id())).isTrue();
                event = slow.next();
                whole += event.name().equals("release") ? 1 : 0;
            }
            assertThat(whole).isEqualTo(1);
            assertThat(ids).hasSizeLessThan(12);
            assertThat(metrics.get("scrim.feed.slow").counter().count()).isPositive();
        }
    }

    @Test
    void a_quiet_feed_says_that_it_is_alive() throws IOException {
        try (var feed = Listening.to(FEED)) {
            feed.next();
            assertThat(feed.line()).isEqualTo(":");
        }
    }

    @Test
    void what_is_no_feed_is_refused() {
        for (var view : new String[] {"cities", "my_scans", "nothing", "beacon_stats", "%00", "scans_by_city'"}) {
            given().get("/feed/v1/" + view).then().statusCode(404).body("code", equalTo("kernel.no_feed"));
        }
        given().get(FEED + "?city=eq.berlin")
                .then()
                .statusCode(400)
                .body("title", containsString("knows one parameter"));
        given().post(FEED).then().statusCode(405).header("Allow", "GET");
        given().accept("application/json").get(FEED).then().statusCode(406);
        given().header("Authorization", "Bearer forged").get(FEED).then().statusCode(401);
        given().get("/feed/v1/").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void places_are_given_back_when_a_connection_ends() throws Exception {
        for (var n = 0; n < 3; n++) {
            try (var feed = Listening.to(FEED)) {
                feed.next();
                assertThat(subscribers()).isPositive();
            }
        }
        everybodyLeaves();
    }

    private void everybodyLeaves() throws InterruptedException {
        for (var n = 0; n < 100 && subscribers() > 0; n++) {
            Thread.sleep(20);
        }
        assertThat(subscribers()).isZero();
    }

    @Test
    void an_event_source_that_is_one_too_many_is_told_when_to_come_back_and_does() throws Exception {
        release("berlin");
        everybodyLeaves();
        var networks = new String[] {"127.0.0.1", "0:0:0:0::/64"};
        var most = settings.perAddress() / networks.length;
        for (var n = 0; n < most; n++) {
            places.take(networks[0]);
            places.take(networks[1]);
        }
        try {
            // EventSource closes for good after any other status; that there is a whole answer says that it ends
            var refused = given().accept("text/event-stream")
                    .get(FEED)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/event-stream"))
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .extract();
            assertThat(refused.asString())
                    .matches("retry: [1-9][0-9]{3,}\n\nevent: later\n"
                            + "data: \\{\"code\":\"kernel.overloaded\",\"retry\":[0-9]+}\n\n");
            // who reads the status is told by it
            given().accept("*/*").get(FEED).then().statusCode(503).header("Retry-After", notNullValue());
            // what is refused for good is refused to everybody
            given().accept("text/event-stream").get(FEED + "?city=eq.x").then().statusCode(400);
        } finally {
            for (var n = 0; n < most; n++) {
                places.leave(networks[0]);
                places.leave(networks[1]);
            }
        }
        try (var back = Listening.to(FEED)) {
            assertThat(back.next().name()).isEqualTo("release");
        }
    }

    private double subscribers() {
        return metrics.get("scrim.feed.subscribers").gauge().value();
    }
}

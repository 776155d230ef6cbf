package dev.scrim.music;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class MusicResourceTest {

    @Test
    void a_show_is_announced_taken_back_and_put_away_as_its_states_allow() throws SQLException {
        var admin = database().staff("admin");
        var show = show();
        listed(show, false);
        step(admin, show, "archive").statusCode(409).body("code", equalTo("kernel.transition_is_allowed"));
        step(admin, show, "publish").statusCode(200).body("status", equalTo("live"));
        listed(show, true);
        step(admin, show, "unpublish").statusCode(200).body("status", equalTo("draft"));
        listed(show, false);
        step(database().staff("moderator"), show, "publish").statusCode(404);
    }

    @Test
    void what_plays_instead_is_said_by_admins_for_a_day_at_most() throws SQLException {
        var admin = database().staff("admin");
        var track = "Track " + UUID.randomUUID();
        play(admin, track, Instant.now().plusSeconds(3600)).statusCode(200);
        given().get("/rest/v1/now_playing").then().statusCode(200).body("track", hasItem(track));
        var end = Instant.parse(because(admin)
                .contentType("application/json")
                .body(Map.of("track", track, "artist", "Somebody"))
                .post("/music/now_playing_overrides")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("expires_at"));
        assertThat(end).isCloseTo(Instant.now().plusSeconds(1800), within(1, ChronoUnit.MINUTES));
        play(admin, track, Instant.now().plusSeconds(2 * 86_400))
                .statusCode(422)
                .body("code", equalTo("music.expires_within_a_day"));
        play(database().person(), "Mine", Instant.now().plusSeconds(60)).statusCode(403);
        given().get("/rest/v1/now_playing").then().body("track", not(hasItem("Mine")));
        // others are told what the station plays by its programme again
        database().run("delete from music.now_playing_overrides where track = '" + track + "'");
    }

    private static ValidatableResponse play(UUID person, String track, Instant until) {
        return because(person)
                .contentType("application/json")
                .body(Map.of("track", track, "artist", "Somebody", "expires_at", until.toString()))
                .post("/music/now_playing_overrides")
                .then();
    }

    private static ValidatableResponse step(UUID person, UUID show, String step) {
        return because(person).post("/music/radio_shows/" + show + "/" + step).then();
    }

    private static void listed(UUID show, boolean isListed) {
        given().get("/rest/v1/radio_shows?id=eq." + show).then().statusCode(200).body("$", hasSize(isListed ? 1 : 0));
    }

    private static UUID show() throws SQLException {
        var id = UUID.randomUUID();
        database()
                .run("insert into music.radio_shows (id, slug, name, status) values ('" + id + "', 's-" + id
                        + "', 'A show', 'draft')");
        return id;
    }
}

package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
class NightPulseResourceTest {

    private static final String PATH = "/rest/v1/rpc/refresh_night_pulse";

    @BeforeEach
    void a_bucket_is_over() throws SQLException {
        AppDatabase.current().run("""
                delete from kernel.editions;
                delete from kernel.released_cells;
                delete from kernel.releases;
                delete from kernel.limit_counts;
                update kernel.cell_sets set released_until = kernel.bucket_of(bucket, clock_timestamp()) - bucket
                where name = 'nightlife.scans_by_city'""");
    }

    @Test
    void an_admin_has_what_is_over_released_and_not_what_is_under_way() throws SQLException {
        var admin = AppDatabase.current().staff("admin");
        as(admin).post(PATH).then().statusCode(204);
        assertThat(AppDatabase.current().seen("""
                        select count(*) || ' ' || bool_and(bucket + interval '15 min' <= now()) from kernel.releases
                        where cell_set = 'nightlife.scans_by_city'""")).isEqualTo("1 true");
        as(admin).post(PATH).then().statusCode(429);
    }

    @Test
    void nobody_else_has() throws SQLException {
        as(AppDatabase.current().person())
                .post(PATH)
                .then()
                .statusCode(403)
                .body("details", containsString("nightlife.admins"));
        as(AppDatabase.current().staff("moderator")).post(PATH).then().statusCode(403);
        given().post(PATH).then().statusCode(401);
        assertThat(AppDatabase.current().seen("select count(*) from kernel.releases"))
                .isEqualTo("0");
    }

    private static RequestSpecification as(UUID person) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person));
    }
}

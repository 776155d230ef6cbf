package dev.scrim.surface.contract;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CallerDocumentResourceTest {

    private static JsonPath document(UUID person, String path) {
        return given().header("Authorization", "Bearer " + TestTokens.person(person))
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/v1", "/rest/v1/"})
    void who_is_not_signed_in_sees_what_is_public_and_no_way_to_write(String path) {
        var document = given().get(path).then().statusCode(200).extract();
        var json = document.jsonPath();
        assertThat(json.getString("openapi")).startsWith("3.1");
        assertThat(json.getMap("paths"))
                .containsKeys("/rest/v1/cities", "/rest/v1/night_pulse")
                .doesNotContainKeys("/rest/v1/my_posts", "/rest/v1/admin_people");
        assertThat(json.getMap("x-caller")).containsOnly(org.assertj.core.api.Assertions.entry("role", "anon"));
        assertThat(document.asString()).doesNotContain("\"post\"", "\"patch\"", "\"delete\"", "authenticated");
    }

    @Test
    void a_person_sees_the_columns_they_may_write() {
        var json = document(UUID.randomUUID(), "/rest/v1/");
        var posts = "paths.'/rest/v1/my_posts'";
        assertThat(json.getMap(posts)).containsKeys("get", "post", "patch").doesNotContainKey("delete");
        var row = posts + ".post.requestBody.content.'application/json'.schema.anyOf[0]";
        assertThat(json.getMap(row + ".properties"))
                .containsOnlyKeys("id", "beacon_id", "reply_to", "type", "body", "attachments");
        assertThat(json.getList(row + ".required")).containsExactlyInAnyOrder("beacon_id", "type", "body");
        assertThat(json.getList(row + ".properties.type.enum")).contains("comment", "proof");
        assertThat(json.getMap("paths.'/rest/v1/cities'")).containsOnlyKeys("get");
    }

    @Test
    void staff_are_told_the_roles_they_hold_now() throws Exception {
        var admin = AppDatabase.current().staff("admin", "support");
        var caller = document(admin, "/rest/v1/");
        assertThat(caller.getString("x-caller.person")).isEqualTo(admin.toString());
        assertThat(caller.getList("x-caller.roles")).isEqualTo(java.util.List.of("admin", "support"));
    }
}

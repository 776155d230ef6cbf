package dev.scrim.surface.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

/** What every answer carries, whoever made it. */
@QuarkusTest
@TestProfile(HeadersTest.OneOrigin.class)
class HeadersTest {

    private static final String OURS = "https://app.test";

    @TestHTTPResource("/rest/v1/cities")
    URI cities;

    public static class OneOrigin implements QuarkusTestProfile {
        @Override
        public java.util.Map<String, String> getConfigOverrides() {
            return java.util.Map.of(
                    "scrim.http.cors.origins", OURS + ",https://second.test",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/v1/cities",
                "/rest/v1/nonsense",
                "/rest/v1/cities?id=nonsense",
                "/rest/v1/my_profile",
                "/nowhere",
                "/q/health/live",
                "/q/openapi"
            })
    void every_answer_is_kept_from_frames_sniffing_and_caches(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", containsString("no-store"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void who_offers_another_protocol_is_answered_in_this_one() throws Exception {
        var offer = HttpRequest.newBuilder(cities).version(HttpClient.Version.HTTP_2);
        var body = offer.copy().POST(HttpRequest.BodyPublishers.ofString("{}")).build();
        var client = HttpClient.newHttpClient();
        for (var request : List.of(offer.build(), body)) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.statusCode()).isEqualTo(request.method().equals("GET") ? 200 : 401);
        }
    }

    @Test
    void refusals_before_the_resource_carry_them_too() {
        given().header("Authorization", "Bearer nonsense")
                .get("/rest/v1/cities")
                .then()
                .statusCode(401)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_person_s_own_rows_are_stored_by_nobody() throws Exception {
        var person = AppDatabase.current().person();
        given().header("Authorization", "Bearer " + TestTokens.person(person))
                .get("/rest/v1/my_profile")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"));
    }

    @Test
    void the_reader_of_the_contract_may_run_its_own_scripts() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void transport_security_is_asked_for_only_over_tls() {
        var plain = given().get("/rest/v1/cities");
        assertThat(plain.header("Strict-Transport-Security")).isNull();
        given().header("X-Forwarded-Proto", "https")
                .get("/rest/v1/cities")
                .then()
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void every_answer_names_the_schema_s_version_once_it_is_known() throws Exception {
        given().get("/rest/v1/cities").then().statusCode(200);
        var version = AppDatabase.current().seen("select kernel.schema_version()");
        assertThat(version).matches("[0-9a-f]{12}");
        given().get("/rest/v1/cities").then().header("X-Schema-Version", version);
        given().get("/nowhere").then().header("X-Schema-Version", version);
        AppDatabase.current().run("update nightlife.flyway_history set checksum = checksum + 1 where version = '001'");
        assertThat(AppDatabase.current().seen("select kernel.schema_version()")).isNotEqualTo(version);
    }

    @Test
    void a_known_origin_reads_the_answer_and_its_headers() {
        given().header("Origin", OURS)
                .get("/rest/v1/cities")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OURS)
                .header("Access-Control-Expose-Headers", containsString("Content-Range"))
                .header("Access-Control-Expose-Headers", containsString("Audit-Event"))
                .header("Vary", containsString("Origin"));
        // refusals are to be read too
        given().header("Origin", OURS)
                .header("Authorization", "Bearer nonsense")
                .get("/rest/v1/cities")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test",
                "https://app.test.evil.test",
                "http://app.test",
                "https://app.test:8443",
                "https://APP.test",
                "null"
            })
    void another_origin_is_told_nothing(String origin) {
        silent(given().header("Origin", origin).get("/rest/v1/cities"));
        silent(preflight(origin));
    }

    @Test
    void a_preflight_needs_no_token_and_no_database() {
        preflight(OURS)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", OURS)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("Access-Control-Allow-Headers", containsString("x-supabase-api-version"))
                .header("Access-Control-Max-Age", equalTo("3600"))
                .header("Access-Control-Allow-Credentials", not("true"));
        // the path is not looked at, so nothing behind it is
        asking(OURS)
                .header("Authorization", "Bearer nonsense")
                .options("/" + UUID.randomUUID())
                .then()
                .statusCode(204);
    }

    private static Response preflight(String origin) {
        return asking(origin).options("/rest/v1/my_profile");
    }

    private static RequestSpecification asking(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type");
    }

    private static void silent(Response answer) {
        assertThat(answer.headers().asList())
                .noneMatch(header ->
                        header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }
}

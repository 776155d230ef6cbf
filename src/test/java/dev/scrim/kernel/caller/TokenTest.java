package dev.scrim.kernel.caller;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static dev.scrim.kernel.caller.TestTokens.PEOPLE;
import static dev.scrim.kernel.caller.TestTokens.SERVICES;
import static dev.scrim.kernel.caller.TestTokens.claims;
import static dev.scrim.kernel.caller.TestTokens.key;
import static dev.scrim.kernel.caller.TestTokens.signed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class TokenTest {

    private static final String INVALID = "kernel.token_invalid";
    private static final String PERSON = UUID.randomUUID().toString();

    @TestFactory
    Stream<DynamicTest> a_header_that_is_no_bearer_token_is_refused() {
        var valid = TestTokens.person(UUID.fromString(PERSON));
        return Map.of(
                        "empty",
                        "",
                        "no token",
                        "Bearer",
                        "an empty token",
                        "Bearer  ",
                        "another scheme",
                        "Basic dTpw",
                        "no scheme",
                        valid,
                        "two tokens",
                        "Bearer " + valid + ", " + valid,
                        "a word after it",
                        "Bearer " + valid + " x",
                        "a padded token",
                        "Bearer " + valid + "=",
                        "garbage",
                        "Bearer a.b.c",
                        "more than 8 KB",
                        "Bearer " + valid + "A".repeat(9000))
                .entrySet()
                .stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> refused(kind.getValue(), INVALID)));
    }

    @TestFactory
    Stream<DynamicTest> a_token_with_wrong_claims_is_refused() {
        var kinds = new LinkedHashMap<String, Consumer<JwtClaims>>();
        kinds.put("a foreign issuer", claims -> claims.setIssuer("https://elsewhere.test"));
        kinds.put("no issuer", claims -> claims.unsetClaim("iss"));
        kinds.put("the service issuer with the people's key", claims -> claims.setIssuer(SERVICES));
        kinds.put("another audience", claims -> claims.setAudience("elsewhere"));
        kinds.put("no audience", claims -> claims.unsetClaim("aud"));
        kinds.put("no expiry", claims -> claims.unsetClaim("exp"));
        kinds.put("an expiry that is no number", claims -> claims.setClaim("exp", "tomorrow"));
        kinds.put("not valid yet", claims -> claims.setNotBeforeMinutesInThePast(-5));
        kinds.put("issued in the future", claims -> claims.setIssuedAt(in(300)));
        kinds.put("no role", claims -> claims.unsetClaim("role"));
        kinds.put("several roles", claims -> claims.setStringListClaim("role", "authenticated", "service_role"));
        for (var role : new String[] {
            "service_role",
            "postgres",
            "migrator",
            "authenticator",
            "aggregator",
            "exporter",
            "kernel_code",
            "",
            "none",
            "Authenticated",
            "authenticated "
        }) {
            kinds.put("role '" + role + "'", claims -> claims.setClaim("role", role));
        }
        kinds.put("no subject", claims -> claims.unsetClaim("sub"));
        kinds.put("a subject that is no uuid", claims -> claims.setSubject("admin"));
        kinds.put("a subject that is half a uuid", claims -> claims.setSubject("1-1-1-1-1"));
        return kinds.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    var claims = claims(PEOPLE, "authenticated", PERSON);
                    kind.getValue().accept(claims);
                    refused("Bearer " + signed(claims, key("people"), "ES256"), INVALID);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_token_with_a_wrong_signature_is_refused() throws JoseException {
        var claims = claims(PEOPLE, "authenticated", PERSON);
        var valid = signed(claims, key("people"), "ES256").split("\\.");
        var stranger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        var unknown = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        stranger.setKeyId("people");
        unknown.setKeyId("nobody");
        var rsa = RsaJwkGenerator.generateJwk(2048);
        rsa.setKeyId("people");
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("alg none", unsigned("none", valid[1]) + ".");
        kinds.put("alg none with a signature", unsigned("none", valid[1]) + "." + valid[2]);
        kinds.put("alg nOnE", unsigned("nOnE", valid[1]) + "." + valid[2]);
        kinds.put("no signature", valid[0] + "." + valid[1] + ".");
        kinds.put("a signature of zeros", valid[0] + "." + valid[1] + "." + encoded(new byte[64]));
        kinds.put(
                "other claims",
                valid[0] + "."
                        + encoded(claims(
                                        PEOPLE,
                                        "authenticated",
                                        UUID.randomUUID().toString())
                                .toJson()
                                .getBytes(StandardCharsets.UTF_8))
                        + "." + valid[2]);
        kinds.put(
                "HS256 with the public key",
                hmac(claims, key("people").getPublicKey().getEncoded()));
        kinds.put(
                "HS256 with the published JWK",
                hmac(
                        claims,
                        key("people").toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8)));
        kinds.put("a stranger's key under a known name", signed(claims, stranger, "ES256"));
        kinds.put("a stranger's RSA key under a known name", signed(claims, rsa, "RS256"));
        kinds.put("an unknown key", signed(claims, unknown, "ES256"));
        kinds.put("the other issuer's key", signed(claims, key("services"), "ES256"));
        kinds.put(
                "a key in its own header",
                with(stranger, claims, "jwk", stranger.toParams(OutputControlLevel.PUBLIC_ONLY)));
        kinds.put("a key at an address of its own", with(stranger, claims, "jku", "http://127.0.0.1:9/keys"));
        kinds.put("an unknown critical header", with(key("people"), claims, "crit", new String[] {"unheard-of"}));
        kinds.put("an encrypted token", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..QUJD.QUJD.QUJD");
        return kinds.entrySet().stream()
                .map(kind ->
                        DynamicTest.dynamicTest(kind.getKey(), () -> refused("Bearer " + kind.getValue(), INVALID)));
    }

    @Test
    void an_expired_token_says_so() {
        var claims = claims(PEOPLE, "authenticated", PERSON);
        claims.setIssuedAt(in(-600));
        claims.setExpirationTime(in(-60));
        refused("Bearer " + signed(claims, key("people"), "ES256"), "kernel.token_expired");
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        var claims = claims(PEOPLE, "authenticated", PERSON);
        claims.setIssuedAt(in(-600));
        claims.setExpirationTime(in(-20));
        accepted(signed(claims, key("people"), "ES256"), "authenticated " + PERSON);
    }

    @Test
    void two_headers_are_refused_even_if_both_are_valid() {
        var valid = "Bearer " + TestTokens.person(UUID.randomUUID());
        given().header("Authorization", valid, valid)
                .get("/probe/who")
                .then()
                .statusCode(401)
                .body("code", equalTo(INVALID));
    }

    @Test
    void a_path_that_does_not_exist_refuses_a_bad_token_too() {
        given().header("Authorization", "Bearer x").get("/nowhere").then().statusCode(401);
        given().header("Authorization", "Bearer x").get("/q/health").then().statusCode(401);
    }

    @Test
    void a_person_and_an_anonymous_token_are_who_they_are() {
        accepted(TestTokens.person(UUID.fromString(PERSON)), "authenticated " + PERSON);
        accepted(signed(claims(PEOPLE, "anon", PERSON), key("people"), "ES256"), "anon nobody");
    }

    @Test
    void the_service_issuer_gives_one_role_only() {
        for (var role : new String[] {"authenticated", "anon", "postgres"}) {
            refused("Bearer " + signed(claims(SERVICES, role, PERSON), key("services"), "ES256"), INVALID);
        }
        given().header("Authorization", "Bearer " + TestTokens.service())
                .header("X-Purpose", "invoices")
                .get("/probe/hibernate")
                .then()
                .statusCode(200)
                .body("answer", startsWith("service_role nobody"));
    }

    private static void accepted(String token, String who) {
        given().header("Authorization", "Bearer " + token)
                .get("/probe/who")
                .then()
                .statusCode(200)
                .body("jdbc", startsWith(who));
    }

    private static void refused(String header, String code) {
        var body = given().header("Authorization", header)
                .get("/probe/who")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo(code))
                .body("status", equalTo(401))
                .body(not(containsString("jose")))
                .extract()
                .<Map<String, Object>>path("$");
        assertThat(body).containsOnlyKeys("type", "title", "status", "detail", "instance", "code");
    }

    private static String unsigned(String algorithm, String payload) {
        var header = "{\"alg\":\"" + algorithm + "\"}";
        return encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + payload;
    }

    private static String hmac(JwtClaims claims, byte[] secret) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue("HS256");
        token.setKeyIdHeaderValue("people");
        token.setKey(new HmacKey(secret));
        return token.getCompactSerialization();
    }

    private static String with(PublicJsonWebKey key, JwtClaims claims, String header, Object value)
            throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue("ES256");
        token.setKeyIdHeaderValue("people");
        token.getHeaders().setObjectHeaderValue(header, value);
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }
}

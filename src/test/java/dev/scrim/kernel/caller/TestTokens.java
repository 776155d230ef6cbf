package dev.scrim.kernel.caller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The issuers that the application under test is configured with, and their tokens. The keys are kept in system
 * properties: Quarkus loads this class several times, and all have to sign alike.
 */
@QuarkusTestResource(TestTokens.class)
public class TestTokens implements QuarkusTestResourceLifecycleManager {

    public static final String PEOPLE = "https://people.test";
    public static final String SERVICES = "https://services.test";
    public static final String AUDIENCE = "authenticated";

    /** Who signed in longer ago than ten minutes has to show who they are again. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    private record Known(String token, Instant made) {}

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<String, String>();
        configuration.put("scrim.tokens.issuer", PEOPLE);
        configuration.put("scrim.tokens.audience", AUDIENCE);
        configuration.put("scrim.tokens.jwks-location", published("people").toString());
        configuration.put("scrim.service-tokens.issuer", SERVICES);
        configuration.put("scrim.service-tokens.audience", AUDIENCE);
        configuration.put(
                "scrim.service-tokens.jwks-location", published("services").toString());
        return configuration;
    }

    @Override
    public void stop() {
        // nothing runs
    }

    /**
     * A token of a person who signed in within five minutes, valid for an hour; the same for so long, since signing
     * takes longer than most answers.
     */
    public static String person(UUID id) {
        return known(
                id.toString(), () -> signed(claims(PEOPLE, "authenticated", id.toString()), key("people"), "ES256"));
    }

    /** A token of a person who signed in at a time, with an address that the issuer vouches for or not. */
    public static String person(UUID id, String address, boolean verified, Instant signedIn) {
        var claims = claims(PEOPLE, "authenticated", id.toString());
        claims.setClaim("email", address);
        claims.setClaim("email_verified", verified);
        claims.setClaim("auth_time", signedIn.getEpochSecond());
        return signed(claims, key("people"), "ES256");
    }

    /** A token of another server, valid for an hour. */
    public static String service() {
        return known("billing", () -> signed(claims(SERVICES, "service_role", "billing"), key("services"), "ES256"));
    }

    private static String known(String whose, Supplier<String> signed) {
        return KNOWN.compute(
                        whose,
                        (key, known) -> known != null
                                        && known.made().isAfter(Instant.now().minus(FRESH))
                                ? known
                                : new Known(signed.get(), Instant.now()))
                .token();
    }

    /** Claims that are in order. */
    static JwtClaims claims(String issuer, String role, String subject) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setClaim("role", role);
        claims.setIssuedAt(NumericDate.now());
        claims.setClaim("auth_time", NumericDate.now().getValue());
        claims.setExpirationTimeMinutesInTheFuture(60);
        return claims;
    }

    static String signed(JwtClaims claims, PublicJsonWebKey key, String algorithm) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key pair of this name, the same for the whole test run. */
    static PublicJsonWebKey key(String name) {
        var property = "scrim.test.key." + name;
        synchronized (System.getProperties()) {
            try {
                if (System.getProperty(property) == null) {
                    var made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                    made.setKeyId(name);
                    System.setProperty(property, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
                }
                return PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(property));
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path published(String name) {
        try {
            var file = Files.createTempFile("scrim-jwks-", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JsonWebKeySet(key(name)).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new IllegalStateException("no place for the keys", e);
        }
    }
}

package dev.scrim.kernel.caller;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** One configured issuer: verifies its tokens and says which role they give. Which roles those are is fixed here. */
final class Issuer {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final List<String> PUBLIC_KEY_ALGORITHMS =
            List.of("ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "EdDSA");
    private static final int SKEW_SECONDS = 30;
    private static final int SECRET_BYTES = 32;
    private static final String PERSON = "authenticated";

    private final Login login;
    private final String name;
    private final JwtConsumer consumer;
    private final boolean issuedAtIsSignIn;

    private Issuer(Login login, String name, JwtConsumer consumer, boolean issuedAtIsSignIn) {
        this.login = login;
        this.name = name;
        this.consumer = consumer;
        this.issuedAtIsSignIn = issuedAtIsSignIn;
    }

    /** The issuer of this configuration; empty when none is configured. Half a configuration is refused. */
    static Optional<Issuer> of(Login login, IssuerSettings settings, Optional<String> secret, InstantSource clock) {
        if (settings.issuer().isEmpty()) {
            if (settings.jwksLocation().isPresent() || secret.isPresent()) {
                throw new IllegalStateException("Keys of a token issuer are configured, but not its issuer.");
            }
            return Optional.empty();
        }
        var name = settings.issuer().get();
        if (settings.audience().isEmpty() || settings.audience().get().isEmpty()) {
            throw new IllegalStateException("Token issuer " + name + " needs an audience.");
        }
        if (settings.jwksLocation().isEmpty() && secret.isEmpty()) {
            throw new IllegalStateException("Token issuer " + name + " needs jwks-location.");
        }
        var consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, algorithms(settings, secret).toArray(String[]::new))
                .setVerificationKeyResolver(keys(settings, secret, clock))
                .setExpectedIssuer(true, name)
                .setExpectedAudience(true, settings.audience().get().toArray(String[]::new))
                .setRequireExpirationTime()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
        return Optional.of(new Issuer(login, name, consumer, settings.issuedAtIsSignIn()));
    }

    String name() {
        return name;
    }

    VerifiedToken verify(String token) throws InvalidJwtException, MalformedClaimException {
        var claims = consumer.processToClaims(token);
        var role = claims.getStringClaimValue("role");
        if (role == null || !login.roles().contains(role)) {
            throw RejectedTokenException.invalid();
        }
        var person = role.equals(PERSON) ? Optional.of(person(claims)) : Optional.<UUID>empty();
        return new VerifiedToken(login, role, person, known(claims, person));
    }

    /** Until when a token that was verified may be believed. */
    static Instant end(VerifiedToken verified) {
        // whole or broken seconds since 1970 (RFC 7519, 2), which the consumer has found there
        long expiry = ((Number) verified.claims().get("exp")).longValue();
        return Instant.ofEpochSecond(expiry).plusSeconds(SKEW_SECONDS);
    }

    private static UUID person(JwtClaims claims) throws MalformedClaimException {
        var subject = claims.getSubject();
        if (subject == null || !UUID_FORM.matcher(subject).matches()) {
            throw RejectedTokenException.invalid();
        }
        return UUID.fromString(subject);
    }

    private Map<String, Object> known(JwtClaims claims, Optional<UUID> person) {
        var known = new HashMap<>(claims.getClaimsMap());
        if (issuedAtIsSignIn && known.containsKey("iat") && !known.containsKey("amr")) {
            known.putIfAbsent("auth_time", known.get("iat"));
        }
        // auth.uid() is sub: only a person has one
        known.remove("sub");
        person.ifPresent(id -> known.put("sub", id.toString()));
        return Map.copyOf(known);
    }

    private static List<String> algorithms(IssuerSettings settings, Optional<String> secret) {
        var algorithms = new ArrayList<>(settings.algorithms());
        if (!PUBLIC_KEY_ALGORITHMS.containsAll(algorithms)) {
            throw new IllegalStateException("algorithms may be " + PUBLIC_KEY_ALGORITHMS + ", not " + algorithms);
        }
        if (secret.isPresent()) {
            algorithms.add(AlgorithmIdentifiers.HMAC_SHA256);
        }
        return algorithms;
    }

    private static VerificationKeyResolver keys(IssuerSettings settings, Optional<String> secret, InstantSource clock) {
        var keySet = settings.jwksLocation().map(location -> new KeySet(settings, new KeyAddress(location), clock));
        var shared = secret.map(Issuer::key);
        // each kind of algorithm with its own kind of key: a public key is never a secret, however it is sent
        return (token, nesting) -> {
            if (AlgorithmIdentifiers.HMAC_SHA256.equals(token.getAlgorithmHeaderValue())) {
                return shared.orElseThrow(() -> new UnresolvableKeyException("no secret"));
            }
            return keySet.orElseThrow(() -> new UnresolvableKeyException("no keys"))
                    .resolveKey(token, nesting);
        };
    }

    private static Key key(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SECRET_BYTES) {
            throw new IllegalStateException("scrim.tokens.secret has fewer than " + SECRET_BYTES + " bytes.");
        }
        return new HmacKey(bytes);
    }
}

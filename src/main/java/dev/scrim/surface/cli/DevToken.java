package dev.scrim.surface.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import dev.scrim.surface.embedded.DevKeys;

/** Signs tokens with the keys of an embedded database. */
final class DevToken {

    private DevToken() {}

    /**
     * A token.
     *
     * @param role the role it claims
     * @param person its sub, for authenticated
     * @param expires for how long
     */
    static String signed(DevKeys keys, String role, Optional<UUID> person, Duration expires) {
        var now = Instant.now();
        var claims = new JwtClaims();
        claims.setIssuer(keys.issuer());
        claims.setAudience(DevKeys.AUDIENCE);
        person.map(UUID::toString).ifPresent(claims::setSubject);
        claims.setStringClaim("role", role);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        // whoever can read the keys has shown enough
        person.ifPresent(id -> claims.setClaim("auth_time", now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(expires).getEpochSecond()));
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(keys.keyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(keys.signingKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new Refusal("The key of " + keys.issuer() + " does not sign.", e);
        }
    }
}

package dev.scrim.kernel.caller;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.Secret;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.scrim.kernel.caller.TestTokens.PEOPLE;
import static dev.scrim.kernel.caller.TestTokens.claims;
import static dev.scrim.kernel.caller.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An issuer whose keys come from an address, under a clock of our own. */
class IssuerKeysTest {

    private static final String SECRET = "a shared secret of more than 32 bytes";

    private final AtomicInteger requests = new AtomicInteger();
    private volatile String published = "";
    private volatile int status = 200;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private HttpServer server;
    private Tokens tokens;

    private record Settings(
            Optional<String> issuer,
            Optional<List<String>> audience,
            Optional<String> jwksLocation,
            Optional<Secret<String>> secret,
            List<String> algorithms)
            implements TokenSettings, ServiceTokenSettings {

        static final Settings NONE =
                new Settings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of("ES256"));

        static Settings people(String location) {
            return new Settings(
                    Optional.of(PEOPLE),
                    Optional.of(List.of("authenticated")),
                    Optional.of(location),
                    Optional.empty(),
                    List.of("ES256", "RS256", "EdDSA"));
        }

        Settings with(String secret) {
            return new Settings(issuer, audience, jwksLocation, Optional.of(() -> secret), algorithms);
        }

        @Override
        public boolean issuedAtIsSignIn() {
            return false;
        }

        @Override
        public Duration refreshEvery() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration refreshAtMostEvery() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration keepKeys() {
            return Duration.ofHours(24);
        }
    }

    @BeforeEach
    void publish() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            requests.incrementAndGet();
            var body = published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        tokens = new Tokens(Settings.people(address()), Settings.NONE, () -> now);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keys_are_asked_for_once_and_again_when_they_are_old() throws JoseException {
        var key = published(ec("one"));
        assertThat(accepts(key)).isTrue();
        assertThat(accepts(key)).isTrue();
        assertThat(requests).hasValue(1);
        pass(Duration.ofMinutes(11));
        assertThat(accepts(key)).isTrue();
        assertThat(requests).hasValue(2);
    }

    @Test
    void every_kind_of_key_on_the_list_verifies() throws JoseException {
        var rsa = RsaJwkGenerator.generateJwk(2048);
        rsa.setKeyId("rsa");
        var edwards = OkpJwkGenerator.generateJwk("Ed25519");
        edwards.setKeyId("edwards");
        published(ec("ec"), rsa, edwards);
        assertThat(accepts(token(rsa, "RS256"))).isTrue();
        assertThat(accepts(token(edwards, "EdDSA"))).isTrue();
        assertThat(accepts(token(rsa, "RS512"))).isFalse();
    }

    @Test
    void an_unknown_key_makes_us_ask_once_and_no_more_for_a_while() throws JoseException {
        var old = published(ec("old"));
        assertThat(accepts(old)).isTrue();
        pass(Duration.ofSeconds(11));
        var fresh = published(ec("fresh"), old);
        assertThat(accepts(fresh)).isTrue();
        assertThat(requests).hasValue(2);
        for (int i = 0; i < 20; i++) {
            assertThat(accepts(ec("guess " + i))).isFalse();
        }
        assertThat(requests).hasValue(2);
        assertThat(accepts(old)).isTrue();
    }

    @Test
    void a_withdrawn_key_verifies_nothing_once_the_keys_are_old() throws JoseException {
        var old = published(ec("old"));
        assertThat(accepts(old)).isTrue();
        published(ec("fresh"));
        pass(Duration.ofMinutes(11));
        assertThat(accepts(old)).isFalse();
    }

    @Test
    void the_last_good_keys_outlive_an_outage_but_not_for_ever() throws JoseException {
        var key = published(ec("one"));
        assertThat(accepts(key)).isTrue();
        status = 500;
        pass(Duration.ofHours(1));
        assertThat(accepts(key)).isTrue();
        status = 200;
        published = "<html>welcome to the hotel's network</html>";
        pass(Duration.ofHours(1));
        assertThat(accepts(key)).isTrue();
        server.stop(0);
        pass(Duration.ofHours(21));
        assertThat(accepts(key)).isTrue();
        pass(Duration.ofHours(2));
        assertThat(accepts(key)).isFalse();
    }

    @Test
    void an_address_that_is_down_is_not_asked_by_every_token() throws JoseException {
        status = 503;
        var key = published(ec("one"));
        for (int i = 0; i < 10; i++) {
            assertThat(accepts(key)).isFalse();
        }
        assertThat(requests).hasValue(1);
        status = 200;
        pass(Duration.ofSeconds(11));
        assertThat(accepts(key)).isTrue();
    }

    @Test
    void a_redirect_is_not_followed() throws JoseException {
        published(ec("one"));
        status = 302;
        assertThat(accepts(ec("one"))).isFalse();
    }

    @Test
    void without_an_issuer_nobody_is_signed_in() throws JoseException {
        tokens = new Tokens(Settings.NONE, Settings.NONE, () -> now);
        assertThat(accepts(published(ec("one")))).isFalse();
        assertThat(accepts(hmac(SECRET))).isFalse();
    }

    @Test
    void a_shared_secret_works_only_where_it_is_configured() throws JoseException {
        var key = published(ec("one"));
        assertThat(accepts(hmac(SECRET))).isFalse();
        tokens = new Tokens(Settings.people(address()).with(SECRET), Settings.NONE, () -> now);
        assertThat(accepts(hmac(SECRET))).isTrue();
        assertThat(accepts(hmac(SECRET + "!"))).isFalse();
        assertThat(accepts(key)).isTrue();
    }

    @Test
    void a_token_that_names_no_key_needs_there_to_be_one_only() throws JoseException {
        var nameless = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        published(nameless);
        assertThat(accepts(nameless)).isTrue();
        pass(Duration.ofMinutes(11));
        published(nameless, EcJwkGenerator.generateJwk(EllipticCurves.P256));
        assertThat(accepts(nameless)).isFalse();
    }

    @Test
    void half_a_configuration_is_refused_at_start() {
        var whole = Settings.people(address());
        refused(new Settings(whole.issuer, Optional.empty(), whole.jwksLocation, Optional.empty(), whole.algorithms));
        refused(new Settings(whole.issuer, whole.audience, Optional.empty(), Optional.empty(), whole.algorithms));
        refused(new Settings(Optional.empty(), whole.audience, whole.jwksLocation, Optional.empty(), whole.algorithms));
        refused(new Settings(whole.issuer, whole.audience, whole.jwksLocation, Optional.empty(), List.of("HS256")));
        refused(new Settings(whole.issuer, whole.audience, whole.jwksLocation, Optional.empty(), List.of("none")));
        refused(whole.with("short"));
        refused(Settings.people("http://192.0.2.1/keys"));
        refused(Settings.people("ftp://127.0.0.1/keys"));
        assertThatThrownBy(() -> new Tokens(whole, whole, () -> now)).hasMessageContaining("same issuer");
    }

    private void refused(Settings settings) {
        assertThatThrownBy(() -> new Tokens(settings, Settings.NONE, () -> now))
                .isInstanceOf(IllegalStateException.class);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    private static PublicJsonWebKey ec(String name) throws JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(name);
        return key;
    }

    private PublicJsonWebKey published(PublicJsonWebKey... keys) {
        published = new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
        return keys[0];
    }

    private boolean accepts(PublicJsonWebKey key) {
        return accepts(token(key, "ES256"));
    }

    private boolean accepts(String token) {
        try {
            return tokens.verify(token).role().equals("authenticated");
        } catch (RejectedTokenException e) {
            return false;
        }
    }

    private static String token(PublicJsonWebKey key, String algorithm) {
        return signed(claims(PEOPLE, "authenticated", UUID.randomUUID().toString()), key, algorithm);
    }

    private static String hmac(String secret) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(
                claims(PEOPLE, "authenticated", UUID.randomUUID().toString()).toJson());
        token.setAlgorithmHeaderValue("HS256");
        token.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
        return token.getCompactSerialization();
    }
}

package dev.scrim.kernel.caller;

import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of one issuer: asked for again as they age and when a token names an unknown one, at a bounded rate
 * whether that succeeds or not; the last good ones outlive an outage of the address, but not for ever.
 */
final class KeySet implements VerificationKeyResolver {

    private static final Logger LOG = Logger.getLogger(KeySet.class);
    private static final long MOST_WAIT_MILLIS = 1500;

    private final KeyAddress address;
    private final Duration refreshEvery;
    private final Duration refreshAtMostEvery;
    private final Duration keep;
    private final InstantSource clock;
    private final VerificationJwkSelector selector = new VerificationJwkSelector();
    private final ReentrantLock reading = new ReentrantLock();

    private volatile Keys known = new Keys(List.of(), Instant.MIN);
    private volatile Instant askedAt = Instant.MIN;

    private record Keys(List<JsonWebKey> keys, Instant readAt) {}

    KeySet(IssuerSettings settings, KeyAddress address, InstantSource clock) {
        this.address = address;
        this.refreshEvery = settings.refreshEvery();
        this.refreshAtMostEvery = settings.refreshAtMostEvery();
        this.keep = settings.keepKeys();
        this.clock = clock;
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        if (!isYoungerThan(known.readAt(), refreshEvery)) {
            ask(known.keys().isEmpty());
        }
        var fitting = fitting(token);
        if (fitting.isEmpty()) {
            ask(true);
            fitting = fitting(token);
        }
        // with several the token has to say which: guessing is for attackers
        if (fitting.size() != 1 || !(fitting.get(0) instanceof PublicJsonWebKey key)) {
            throw new UnresolvableKeyException("no key, or more than one, fits the token");
        }
        return key.getPublicKey();
    }

    private List<JsonWebKey> fitting(JsonWebSignature token) throws UnresolvableKeyException {
        var keys = known;
        if (!isYoungerThan(keys.readAt(), keep)) {
            return List.of();
        }
        try {
            return selector.selectList(token, keys.keys());
        } catch (JoseException e) {
            throw new UnresolvableKeyException("the token's header fits no kind of key", e);
        }
    }

    /** Asks for the keys unless it was done lately. Who need not wait for the answer goes on with the old keys. */
    private void ask(boolean wait) {
        try {
            // an address that hangs must not hang all of us
            if (!reading.tryLock(wait ? MOST_WAIT_MILLIS : 0, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (!isYoungerThan(askedAt, refreshAtMostEvery)) {
                askedAt = clock.instant();
                known = new Keys(address.read(), clock.instant());
            }
        } catch (IOException | JoseException e) {
            LOG.warnf("the keys of the token issuer at %s cannot be read (%s)", address, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reading.unlock();
        }
    }

    private boolean isYoungerThan(Instant then, Duration age) {
        return !then.equals(Instant.MIN)
                && Duration.between(then, clock.instant()).compareTo(age) < 0;
    }
}

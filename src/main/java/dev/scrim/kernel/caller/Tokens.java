package dev.scrim.kernel.caller;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.config.Secret;
import org.jboss.logging.Logger;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

import dev.scrim.kernel.crypto.Sha256;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.Trace;

/** Verifies a token with the issuer it names, if that one is configured. Nobody configured means nobody signed in. */
@ApplicationScoped
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final String NOBODY = "anon";
    private static final String SCHEME = "bearer ";
    private static final int MOST_CHARACTERS = 8192;
    /** The library skips what is not base64; a signed token has one spelling only. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Map<String, Issuer> issuers;
    private final VerifiedTokens verified;
    private final JwtConsumer reader = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .setDisableRequireSignature()
            .build();

    @Inject
    Tokens(TokenSettings people, ServiceTokenSettings services) {
        this(people, services, InstantSource.system());
    }

    Tokens(TokenSettings people, ServiceTokenSettings services, InstantSource clock) {
        if (people.issuer().isPresent() && people.issuer().equals(services.issuer())) {
            throw new IllegalStateException("scrim.tokens and scrim.service-tokens name the same issuer.");
        }
        this.verified = new VerifiedTokens(clock);
        this.issuers = Stream.of(
                        Issuer.of(Login.AUTHENTICATOR, people, people.secret().map(Secret::get), clock),
                        Issuer.of(Login.SERVER, services, Optional.empty(), clock))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(Issuer::name, Function.identity()));
    }

    /** What is left of the token that an Authorization header bears, if it was verified a moment ago. */
    Optional<VerifiedToken> known(List<String> headers) {
        return token(headers).flatMap(verified::find);
    }

    /** The role of who sends these Authorization headers, if nothing need be verified for it. For event loops. */
    public Optional<String> roleAtHand(List<String> headers) {
        return headers.isEmpty() ? Optional.of(NOBODY) : known(headers).map(VerifiedToken::role);
    }

    /**
     * Who sends a request, as far as that is known before a token is verified.
     *
     * @param kind what the key is of
     * @param key the person; the hash of a token that is not known yet; empty for others
     */
    public record Sender(Kind kind, String key) {

        /** What is known of them. */
        public enum Kind {
            PERSON,
            SERVICE,
            TOKEN,
            NOBODY
        }
    }

    /** Who sends these Authorization headers, if nothing need be verified for it. For event loops. */
    public Sender sender(List<String> headers) {
        var token = token(headers);
        if (token.isEmpty()) {
            return new Sender(Sender.Kind.NOBODY, "");
        }
        var left = verified.find(token.get());
        if (left.isEmpty()) {
            var hash = Sha256.of(token.get());
            return new Sender(Sender.Kind.TOKEN, HexFormat.of().formatHex(hash));
        }
        return left.get()
                .person()
                .map(person -> new Sender(Sender.Kind.PERSON, person.toString()))
                .orElseGet(() -> left.get().login() == Login.SERVER
                        ? new Sender(Sender.Kind.SERVICE, "")
                        : new Sender(Sender.Kind.NOBODY, ""));
    }

    /** The token that an Authorization header bears; there is one such header, or none. */
    private static Optional<String> token(List<String> headers) {
        return headers.size() == 1 && headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(headers.get(0).substring(SCHEME.length()))
                : Optional.empty();
    }

    /** What is left of the token that an Authorization header bears; may read keys, so never on an event loop. */
    VerifiedToken verify(List<String> headers) {
        return verify(token(headers).orElseThrow(RejectedTokenException::invalid));
    }

    /** What is left of the token; may read keys, so never on an event loop. */
    VerifiedToken verify(String token) {
        if (token.length() > MOST_CHARACTERS || !FORM.matcher(token).matches()) {
            throw RejectedTokenException.invalid();
        }
        try {
            // read, not believed: it only says whom to ask
            var named = reader.processToClaims(token).getIssuer();
            var issuer = Optional.ofNullable(named).flatMap(name -> Optional.ofNullable(issuers.get(name)));
            var left = issuer.orElseThrow(RejectedTokenException::invalid).verify(token);
            verified.remember(token, left, Issuer.end(left));
            return left;
        } catch (InvalidJwtException e) {
            LOG.debugf("token refused: %s", e.getErrorDetails());
            throw new RejectedTokenException(
                    e.hasErrorCode(ErrorCodes.EXPIRED) ? Problem.TOKEN_EXPIRED : Problem.TOKEN_INVALID, e);
        } catch (MalformedClaimException e) {
            throw new RejectedTokenException(Problem.TOKEN_INVALID, e);
        } catch (RejectedTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            // a parser that stumbles over what a stranger sent is no fault of ours, and no way in
            LOG.debugf("token refused: %s", Trace.of(e));
            throw new RejectedTokenException(Problem.TOKEN_INVALID, e);
        }
    }
}

package dev.scrim.kernel.caller;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.problem.Answer;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemBody;

/**
 * Signs a request in by its Authorization header. A request without one is anonymous; one with anything but a single
 * valid token is refused, even where an anonymous request would be served.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    /** Under which the identity carries what was verified. */
    static final String TOKEN = "scrim.token";

    private static final String REFUSAL = BearerMechanism.class.getName();

    private final Tokens tokens;
    private final BlockingSecurityExecutor blocking;

    BearerMechanism(Tokens tokens, BlockingSecurityExecutor blocking) {
        this.tokens = tokens;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        var headers = exchange.request().headers().getAll("Authorization");
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var known = tokens.known(headers);
        if (known.isPresent()) {
            return Uni.createFrom().item(identity(known.get()));
        }
        return blocking.executeBlocking(() -> identity(tokens.verify(headers)))
                .onFailure(RejectedTokenException.class)
                .transform(refused -> {
                    exchange.put(REFUSAL, ((RejectedTokenException) refused).problem());
                    return new AuthenticationFailedException(refused.getMessage(), refused);
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        var answer = answer(exchange);
        return Uni.createFrom()
                .item(new ChallengeData(answer.status(), "WWW-Authenticate", ProblemBody.challenge(answer)));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        ProblemBody.end(exchange, answer(exchange));
        return Uni.createFrom().item(true);
    }

    private static Answer answer(RoutingContext exchange) {
        Problem refusal = exchange.get(REFUSAL);
        return Answer.of(refusal == null ? Problem.SIGN_IN_IS_NEEDED : refusal);
    }

    private static SecurityIdentity identity(VerifiedToken token) {
        var name = token.person().map(Object::toString).orElse(token.role());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .setAnonymous(token.role().equals("anon"))
                .addRole(token.role())
                .addAttribute(TOKEN, token)
                .build();
    }
}

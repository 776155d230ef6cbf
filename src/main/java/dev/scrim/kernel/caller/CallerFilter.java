package dev.scrim.kernel.caller;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.problem.RequestId;

/** Makes a request a caller, before any of its code runs; and tells the caller which audit row it left. */
@ApplicationScoped
class CallerFilter {

    private static final Logger LOG = Logger.getLogger(CallerFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentCaller current;
    private final TransactionManager transactions;
    private final AddressHash addresses = new AddressHash(Clock.systemUTC());

    CallerFilter(CurrentCaller current, TransactionManager transactions) {
        this.current = current;
        this.transactions = transactions;
    }

    @ServerRequestFilter(priority = 0)
    void enter(RoutingContext exchange) {
        refuseLeftOver(exchange);
        current.become(caller(exchange));
    }

    @ServerResponseFilter
    void leave(ContainerResponseContext response) {
        current.auditEvent().ifPresent(event -> response.getHeaders().putSingle("Audit-Event", event.toString()));
    }

    /** A transaction that somebody left on the thread belongs to another caller. */
    private void refuseLeftOver(RoutingContext exchange) {
        if (!current.isInTransaction()) {
            return;
        }
        LOG.errorf("request %s came upon a transaction on its thread; both end here", RequestId.of(exchange));
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            throw new ProblemException(Problem.INTERNAL, e);
        }
        throw new ProblemException(Problem.INTERNAL);
    }

    private Caller caller(RoutingContext exchange) {
        var headers = exchange.request().headers();
        var readOnly = READING.contains(exchange.request().method().name());
        if (!(exchange.user() instanceof QuarkusHttpUser user)) {
            return Caller.anonymous(context(headers, exchange, Optional.empty()), readOnly);
        }
        var identity = user.getSecurityIdentity();
        VerifiedToken token = identity.getAttribute(BearerMechanism.TOKEN);
        if (token == null && identity.isAnonymous()) {
            return Caller.anonymous(context(headers, exchange, Optional.empty()), readOnly);
        } else if (token == null) {
            // somebody whom no token of ours has signed in
            throw new ProblemException(Problem.TOKEN_INVALID);
        }
        var purpose = token.login() == Login.SERVER
                ? Optional.of(Statements.purpose(headers.getAll("X-Purpose")))
                : Optional.<String>empty();
        return new Caller(
                token.login(),
                token.role(),
                token.person(),
                token.claims(),
                context(headers, exchange, purpose),
                readOnly);
    }

    private Caller.Context context(MultiMap headers, RoutingContext exchange, Optional<String> purpose) {
        var reason = Statements.reason(headers.getAll("X-Audit-Reason"));
        var address = exchange.request().remoteAddress().host();
        return new Caller.Context(
                RequestId.of(exchange), reason, purpose, Optional.empty(), Optional.of(addresses.of(address)));
    }
}

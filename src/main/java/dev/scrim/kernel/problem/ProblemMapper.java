package dev.scrim.kernel.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception that leaves a resource becomes an answer. The classes it names beside Throwable are
 * those for which the framework has a mapper of its own, which would be nearer.
 */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response map(Throwable thrown, RoutingContext exchange) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var answer = Diagnosis.of(thrown, ProblemBody.isAnonymous(exchange));
        var id = RequestId.of(exchange);
        if (answer.status() >= 500) {
            LOG.errorf("request %s: %s%n%s", id, answer.code(), Trace.of(thrown));
        } else {
            LOG.debugf("request %s: %s", id, answer.code());
        }
        var response = Response.status(answer.status())
                .type(ProblemBody.type(exchange))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemBody.of(answer, exchange));
        if (answer.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, ProblemBody.challenge(answer));
        }
        if (answer.status() == 405) {
            response.header(HttpHeaders.ALLOW, allowed(thrown));
        }
        answer.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    private static String allowed(Throwable thrown) {
        var known = thrown instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return known == null ? "POST, PUT, PATCH, DELETE" : known;
    }
}

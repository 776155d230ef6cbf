package dev.scrim.kernel.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Gives every answer its request id, and a problem body to those that never reach a resource. */
@ApplicationScoped
class ProblemRoutes {

    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final long largestBody;

    ProblemRoutes(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void first(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_OTHERS);
    }

    private void enter(RoutingContext exchange) {
        var id = RequestId.of(exchange);
        MDC.put("requestId", id);
        exchange.response().putHeader(RequestId.HEADER, id);
        // the framework's own refusal has no body
        if (announced(exchange) > largestBody) {
            ProblemBody.endAndClose(exchange, Answer.of(Problem.BODY_TOO_LARGE));
        } else {
            takeEmptyBodies(exchange);
            exchange.next();
        }
    }

    /** A command may be sent without a body, which then has no type that means anything: {@code curl -X POST}. */
    private static void takeEmptyBodies(RoutingContext exchange) {
        var headers = exchange.request().headers();
        if (announced(exchange) == 0 && !headers.contains("Transfer-Encoding")) {
            headers.set("Content-Type", "application/json");
        }
    }

    private static long announced(RoutingContext exchange) {
        var length = exchange.request().getHeader("Content-Length");
        // 19 digits are more than a long holds, and more than anybody has to send
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    void last(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).failureHandler(this::fail);
        router.errorHandler(404, exchange -> ProblemBody.end(exchange, Answer.of(Problem.NOT_FOUND)));
    }

    private void fail(RoutingContext exchange) {
        var answer = exchange.failure() == null
                ? Answer.of(Problem.ofStatus(exchange.statusCode()))
                : Diagnosis.of(exchange.failure(), ProblemBody.isAnonymous(exchange));
        if (answer.status() >= 500 && exchange.failure() != null) {
            LOG.errorf("request %s: %s%n%s", RequestId.of(exchange), answer.code(), Trace.of(exchange.failure()));
        }
        ProblemBody.end(exchange, answer);
    }
}

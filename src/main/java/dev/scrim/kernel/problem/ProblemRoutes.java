package dev.scrim.kernel.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Gives every answer its request id, and a problem body to those that never reach a resource. */
@ApplicationScoped
class ProblemRoutes {

    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int BEFORE_ALL_OTHERS = 10_000;

    void first(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    var id = RequestId.of(exchange);
                    MDC.put("requestId", id);
                    exchange.response().putHeader(RequestId.HEADER, id);
                    exchange.next();
                },
                BEFORE_ALL_OTHERS);
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

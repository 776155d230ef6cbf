package dev.scrim.kernel.problem;

import java.util.Optional;

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
        filters.register(this::enter, BEFORE_ALL_OTHERS);
    }

    private void enter(RoutingContext exchange) {
        var id = RequestId.of(exchange);
        MDC.put("requestId", id);
        exchange.response().putHeader(RequestId.HEADER, id);
        takeEmptyBodies(exchange);
        exchange.next();
    }

    /** A command may be sent without a body, which then has no type that means anything: {@code curl -X POST}. */
    private static void takeEmptyBodies(RoutingContext exchange) {
        var headers = exchange.request().headers();
        var length = Optional.ofNullable(headers.get("Content-Length")).orElse("0");
        if (length.matches("0+") && !headers.contains("Transfer-Encoding")) {
            headers.set("Content-Type", "application/json");
        }
    }

    void last(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).failureHandler(this::fail);
        // what no route takes: not there, another method, another type
        for (int status = 400; status < 500; status++) {
            var answer = Answer.of(Problem.ofStatus(status));
            router.errorHandler(status, exchange -> ProblemBody.end(exchange, answer));
        }
    }

    private void fail(RoutingContext exchange) {
        var answer = answer(exchange);
        if (answer.status() >= 500 && exchange.failure() != null) {
            LOG.errorf("request %s: %s%n%s", RequestId.of(exchange), answer.code(), Trace.of(exchange.failure()));
        }
        ProblemBody.end(exchange, answer);
    }

    private static Answer answer(RoutingContext exchange) {
        var ofStatus = Answer.of(Problem.ofStatus(exchange.statusCode()));
        if (exchange.failure() == null) {
            return ofStatus;
        }
        var answer = Diagnosis.of(exchange.failure(), ProblemBody.isAnonymous(exchange));
        // what the framework blames on the request is no fault of ours, whatever it throws
        return answer.status() >= 500 && ofStatus.status() < 500 ? ofStatus : answer;
    }
}

package dev.scrim.kernel.caller;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The request that the present work answers, for what is said in headers and needs no parameter of each resource. */
@ApplicationScoped
public class CurrentRequest {

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The exchange; empty in jobs and commands. */
    public Optional<RoutingContext> exchange() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }

    /** The values of a header; empty when it was not sent, or nobody sent anything. */
    public List<String> headers(String name) {
        return exchange()
                .map(exchange -> exchange.request().headers().getAll(name))
                .orElse(List.of());
    }
}

package dev.scrim.surface.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.problem.RequestId;

/**
 * Writes one line of each request: what was asked, by the template of its path, and what came of it. What a client
 * wrote into the path, the query, a header or the body is nobody's to read later, so none of it is there.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final int FIRST_BUT_THE_ID = 9_900;
    private final CurrentCatalogue catalogue;
    private final RequestTimer timer;

    AccessLog(CurrentCatalogue catalogue, RequestTimer timer) {
        this.catalogue = catalogue;
        this.timer = timer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, FIRST_BUT_THE_ID);
    }

    /** The resource knows the template. */
    @ServerRequestFilter
    void route(RoutingContext exchange) {
        label(exchange);
    }

    /** Its caller was not let in to it, and so no request filter ran; who hangs up has no response filter. */
    @ServerResponseFilter
    void route(ContainerResponseContext response, RoutingContext exchange) {
        label(exchange);
    }

    private static void label(RoutingContext exchange) {
        var request = CurrentRequestManager.get();
        if (request != null && request.getTarget() != null) {
            var target = request.getTarget();
            RequestLabels.answeredBy(exchange, joined(target.getClassPath().template, target.getPath().template));
        }
    }

    private void enter(RoutingContext exchange) {
        var began = System.nanoTime();
        MDC.put("traceId", TraceParent.traceOf(exchange.request()));
        exchange.addEndHandler(ended -> {
            var nanoseconds = System.nanoTime() - began;
            timer.answered(exchange, ended.succeeded(), nanoseconds);
            write(exchange, ended.succeeded(), nanoseconds / 1_000_000);
        });
        exchange.next();
    }

    private void write(RoutingContext exchange, boolean isSent, long milliseconds) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        LOG.infof(
                "%s %s %s %d ms request %s",
                RequestLabels.method(exchange),
                path(exchange),
                // nobody was there any more to be told
                isSent ? exchange.response().getStatusCode() : RequestLabels.UNKNOWN,
                milliseconds,
                RequestId.of(exchange));
    }

    private String path(RoutingContext exchange) {
        var template = RequestLabels.path(exchange);
        var ofViews = template.equals(RequestLabels.VIEW) || template.equals(RequestLabels.FEED);
        var asked = exchange.normalizedPath();
        return ofViews && isPublished(asked.substring(asked.lastIndexOf('/') + 1)) ? asked : template;
    }

    /** The name of a view is ours, once we know that it is one. */
    private boolean isPublished(String name) {
        return catalogue.known().flatMap(known -> known.endpoint(name)).isPresent();
    }

    private static String joined(String first, String second) {
        return (first + "/" + second).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}

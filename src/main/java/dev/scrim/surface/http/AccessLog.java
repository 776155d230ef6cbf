package dev.scrim.surface.http;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
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
    private static final String UNKNOWN = "-";
    private static final String TEMPLATE = AccessLog.class.getName();
    private static final String VIEW = "/rest/v1/{view}";
    private static final String FEEDS = "/feed/v1/";
    private static final Set<String> ABOUT_THE_SERVER =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final CurrentCatalogue catalogue;

    AccessLog(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, FIRST_BUT_THE_ID);
    }

    /** The resource knows the template, also where its caller was not let in to it. */
    @ServerResponseFilter
    void route(ContainerResponseContext response, RoutingContext exchange) {
        var request = CurrentRequestManager.get();
        if (request != null && request.getTarget() != null) {
            var target = request.getTarget();
            exchange.put(TEMPLATE, joined(target.getClassPath().template, target.getPath().template));
        }
    }

    private void enter(RoutingContext exchange) {
        var began = System.nanoTime();
        MDC.put("traceId", TraceParent.traceOf(exchange.request()));
        exchange.addEndHandler(ended -> write(exchange, (System.nanoTime() - began) / 1_000_000));
        exchange.next();
    }

    private void write(RoutingContext exchange, long milliseconds) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var method = exchange.request().method().name();
        LOG.infof(
                "%s %s %d %d ms request %s",
                METHODS.contains(method) ? method : UNKNOWN,
                path(exchange),
                exchange.response().getStatusCode(),
                milliseconds,
                RequestId.of(exchange));
    }

    private String path(RoutingContext exchange) {
        var asked = exchange.normalizedPath();
        String template = exchange.get(TEMPLATE);
        if (template == null && asked.startsWith(FEEDS)) {
            return isPublished(asked.substring(FEEDS.length())) ? asked : FEEDS + "{view}";
        }
        if (template == null) {
            return ABOUT_THE_SERVER.contains(asked) ? asked : UNKNOWN;
        }
        return template.equals(VIEW) && isPublished(asked.substring(asked.lastIndexOf('/') + 1)) ? asked : template;
    }

    /** The name of a view is ours, once we know that it is one. */
    private boolean isPublished(String name) {
        return catalogue.known().flatMap(known -> known.endpoint(name)).isPresent();
    }

    private static String joined(String first, String second) {
        return (first + "/" + second).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}

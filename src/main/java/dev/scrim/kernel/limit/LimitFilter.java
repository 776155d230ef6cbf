package dev.scrim.kernel.limit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells callers what is left of a limit before they run into it (draft-ietf-httpapi-ratelimit-headers). */
@Singleton
class LimitFilter {

    @ServerResponseFilter
    void tell(RoutingContext exchange, ContainerResponseContext response) {
        Limits.Spent spent = exchange.get(Limits.SPENT);
        if (spent == null) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(
                "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(spent.name(), spent.quota(), spent.windowSeconds()));
        headers.putSingle(
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(spent.name(), spent.remaining(), spent.resetSeconds()));
        if (!spent.allowed()) {
            headers.putSingle(HttpHeaders.RETRY_AFTER, spent.resetSeconds());
        }
    }
}

package dev.scrim.surface.http;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells browsers which origins may read answers: those that are configured, by their exact names. To another origin it
 * says nothing at all, where the framework's filter would name methods and headers and refuse also what is no business
 * of a browser's. Cookies are never used, so credentials are never allowed.
 */
@ApplicationScoped
class Cors {

    private static final int BEFORE_BODIES = 9_000;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String REQUEST_HEADERS = String.join(
            ", ",
            List.of(
                    "accept-profile",
                    "apikey",
                    "authorization",
                    "content-profile",
                    "content-type",
                    "idempotency-key",
                    "if-match",
                    "if-none-match",
                    "last-event-id",
                    "prefer",
                    "range",
                    "range-unit",
                    "traceparent",
                    "x-audit-reason",
                    "x-client-info",
                    "x-request-id",
                    "x-retry-count",
                    "x-supabase-api-version"));
    private static final String ANSWER_HEADERS = String.join(
            ", ",
            List.of(
                    "Audit-Event",
                    "Content-Location",
                    "Content-Range",
                    "ETag",
                    "Location",
                    "Preference-Applied",
                    "RateLimit",
                    "RateLimit-Limit",
                    "RateLimit-Policy",
                    "RateLimit-Remaining",
                    "RateLimit-Reset",
                    "Retry-After",
                    "X-Request-Id",
                    "X-Schema-Version"));

    private final Set<String> origins;
    private final String maxAge;

    Cors(HttpSettings settings) {
        this.origins = Set.copyOf(settings.cors().origins().orElse(List.of()));
        this.maxAge = String.valueOf(settings.cors().maxAge().toSeconds());
        if (origins.contains("*")) {
            throw new IllegalStateException("scrim.http.cors.origins names origins one by one; * is none.");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, BEFORE_BODIES);
    }

    private void tell(RoutingContext exchange) {
        var known = allow(exchange);
        if (!isPreflight(exchange) || RequestChecks.isUnanswerable(exchange.request())) {
            exchange.next();
            return;
        }
        if (known) {
            exchange.response()
                    .headers()
                    .set("Access-Control-Allow-Methods", METHODS)
                    .set("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .set("Access-Control-Max-Age", maxAge);
        }
        exchange.response().setStatusCode(204);
        if (RequestChecks.isMalformed(exchange.request())) {
            RequestChecks.endAndClose(exchange);
        } else {
            exchange.response().end();
        }
    }

    /** Lets the page that asks read the answer, if its origin is known. */
    boolean allow(RoutingContext exchange) {
        if (origins.isEmpty()) {
            return false;
        }
        var origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
        var headers = exchange.response().headers();
        headers.add("Vary", "Origin");
        var known = origin != null && origins.contains(origin);
        if (known) {
            headers.set("Access-Control-Allow-Origin", origin).set("Access-Control-Expose-Headers", ANSWER_HEADERS);
        }
        return known;
    }

    private static boolean isPreflight(RoutingContext exchange) {
        var request = exchange.request();
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }
}

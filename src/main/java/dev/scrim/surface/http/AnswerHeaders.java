package dev.scrim.surface.http;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.problem.RequestId;

import static io.vertx.core.http.HttpHeaders.createOptimized;

/**
 * Puts on every answer what tells browsers and caches how to take it, unless who answered said otherwise. All at once,
 * in the form in which they are sent: configured headers are a route each, and that is felt where an answer takes
 * microseconds.
 */
@ApplicationScoped
public class AnswerHeaders {

    private static final int EARLY = 9_500;
    private static final CharSequence TWO_YEARS = createOptimized("max-age=63072000; includeSubDomains");
    private static final CharSequence NO_STORE = createOptimized("no-store");
    private static final CharSequence SCHEMA_VERSION = createOptimized("X-Schema-Version");
    private static final CharSequence TRANSPORT_SECURITY = createOptimized("Strict-Transport-Security");
    private static final CharSequence CONTENT_POLICY = createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING_IN_IT = createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.of(
            Map.entry(createOptimized("X-Content-Type-Options"), createOptimized("nosniff")),
            Map.entry(createOptimized("Referrer-Policy"), createOptimized("no-referrer")),
            Map.entry(createOptimized("Cross-Origin-Resource-Policy"), createOptimized("same-origin")));

    private final CurrentCatalogue catalogue;

    private final Cors cors;
    private volatile boolean leaving;

    AnswerHeaders(CurrentCatalogue catalogue, Cors cors) {
        this.catalogue = catalogue;
        this.cors = cors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, EARLY);
    }

    /** From now on every answer asks for a new connection, which whoever shares requests out opens elsewhere. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    private void prepare(RoutingContext exchange) {
        exchange.addHeadersEndHandler(ready -> complete(exchange));
        exchange.next();
    }

    /** Puts all of them on an answer that is ready before any filter has seen its request. */
    public void put(RoutingContext exchange) {
        exchange.response().putHeader(RequestId.HEADER, RequestId.of(exchange));
        cors.allow(exchange);
        complete(exchange);
    }

    private void complete(RoutingContext exchange) {
        var headers = exchange.response().headers();
        // of the proxy where one is configured to be believed
        if ("https".equals(exchange.request().scheme())) {
            headers.set(TRANSPORT_SECURITY, TWO_YEARS);
        }
        ALWAYS.forEach(header -> headers.set(header.getKey(), header.getValue()));
        if (!headers.contains(CONTENT_POLICY)) {
            // unless it is the page that reads the contract
            headers.set(CONTENT_POLICY, NOTHING_IN_IT);
        }
        if (leaving) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        catalogue.schemaVersion().ifPresent(version -> headers.set(SCHEMA_VERSION, version));
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            // unless a resource says that its answer is everybody's
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (isKept(headers) && OurPaths.isQuestion(exchange)) {
            // a cache must not give one caller's answer, or refusal, to another
            headers.add("Vary", "Authorization");
        }
    }

    private static boolean isKept(MultiMap headers) {
        var control = headers.get(HttpHeaders.CACHE_CONTROL);
        return control != null && !control.contains("no-store") && !control.startsWith("public");
    }
}

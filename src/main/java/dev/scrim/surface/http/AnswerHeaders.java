package dev.scrim.surface.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.catalogue.CurrentCatalogue;

/** Puts on every answer what depends on the answer; what is the same on all of them is configuration. */
@ApplicationScoped
class AnswerHeaders {

    private static final int EARLY = 9_500;
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final CurrentCatalogue catalogue;

    AnswerHeaders(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, EARLY);
    }

    private void prepare(RoutingContext exchange) {
        exchange.addHeadersEndHandler(ready -> complete(exchange));
        exchange.next();
    }

    private void complete(RoutingContext exchange) {
        var headers = exchange.response().headers();
        // of the proxy where one is configured to be believed
        if ("https".equals(exchange.request().scheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        catalogue.schemaVersion().ifPresent(version -> headers.set("X-Schema-Version", version));
        if (!headers.contains("Cache-Control")) {
            // unless a resource says that its answer is everybody's
            headers.set("Cache-Control", "no-store");
        }
        if (OurPaths.isQuestion(exchange) && isKept(headers)) {
            // a cache must not give one caller's answer, or refusal, to another
            headers.add("Vary", "Authorization");
        }
    }

    private static boolean isKept(MultiMap headers) {
        var control = headers.get("Cache-Control");
        return control != null && !control.contains("no-store") && !control.startsWith("public");
    }
}

package dev.scrim.surface.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Shows metrics beside the API, to servers with a token, where the management port cannot be reached. Who may is said
 * by {@code quarkus.http.auth.permission.metrics}.
 */
@Singleton
class MetricsRoute {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry metrics;
    private final Vertx vertx;

    MetricsRoute(PrometheusMeterRegistry metrics, Vertx vertx) {
        this.metrics = metrics;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.get("/q/metrics").handler(this::show);
    }

    private void show(RoutingContext exchange) {
        vertx.executeBlocking(() -> metrics.scrape(), false)
                .onSuccess(shown ->
                        exchange.response().putHeader("Content-Type", TEXT).end(shown))
                .onFailure(exchange::fail);
    }
}

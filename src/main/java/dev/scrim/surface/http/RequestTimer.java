package dev.scrim.surface.http;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;

/**
 * Counts requests and how long they took, under the names that Quarkus would give. Its own meter takes methods, and
 * paths of requests that are refused early, as they were sent.
 */
@Singleton
public class RequestTimer {

    private static final String NAME = "http.server.requests";
    private static final String RESET = "RESET";

    private final MeterRegistry metrics;

    RequestTimer(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** An answer that was sent before any filter saw its request. */
    public void answeredEarly(RoutingContext exchange, long nanoseconds) {
        RequestLabels.answeredBy(exchange, RequestLabels.VIEW);
        answered(exchange, true, nanoseconds);
    }

    void answered(RoutingContext exchange, boolean isSent, long nanoseconds) {
        var status = exchange.response().getStatusCode();
        Timer.builder(NAME)
                .description("Requests, by what answered and how")
                .tag("method", RequestLabels.method(exchange))
                .tag("uri", RequestLabels.path(exchange))
                .tag("status", isSent ? String.valueOf(status) : RESET)
                .tag("outcome", outcome(isSent ? status : 400))
                .register(metrics)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }
}

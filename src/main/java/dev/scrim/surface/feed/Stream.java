package dev.scrim.surface.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.problem.Answer;
import dev.scrim.kernel.problem.Diagnosis;

/**
 * Begins a stream of events, or has a client come back for it. An EventSource gives up for good after any status but
 * 200 (HTML Standard, 9.2.3): what is refused for the time being is a stream that ends at once and says when to ask
 * again.
 */
final class Stream {

    static final String TYPE = "text/event-stream";

    private final long comeBackWithin;
    private final Counter later;

    Stream(Duration comeBackWithin, MeterRegistry metrics) {
        this.comeBackWithin = comeBackWithin.toMillis();
        this.later = Counter.builder("scrim.feed.later")
                .description("Times that somebody who wanted to follow a feed was told to come back later")
                .register(metrics);
    }

    /** The headers, and when to come back after the connection is lost. */
    void begin(HttpServerResponse response) {
        head(response).write(Events.retry(comeBack()));
    }

    /** Refuses; for good with a status, for the time being in a way that leaves an EventSource trying. */
    void refuse(RoutingContext exchange, Throwable failure) {
        var response = exchange.response();
        if (response.closed() || response.ended()) {
            return;
        }
        Answer answer = Diagnosis.of(failure, true);
        if (!wantsEvents(exchange) || answer.retryAfter().isEmpty()) {
            exchange.fail(failure);
            return;
        }
        later.increment();
        long wait = Math.max(answer.retryAfter().orElse(0) * 1000L, comeBackWithin / 2) + comeBack();
        head(response)
                .putHeader("Retry-After", String.valueOf((wait + 999) / 1000))
                .end(Events.later(answer.code(), wait));
    }

    /** By its type alone: what takes anything is no EventSource, and reads the status. */
    private static boolean wantsEvents(RoutingContext exchange) {
        return Optional.ofNullable(exchange.request().getHeader("Accept"))
                .filter(accept -> accept.contains(TYPE))
                .isPresent();
    }

    private static HttpServerResponse head(HttpServerResponse response) {
        return response.setChunked(true)
                .putHeader("Content-Type", TYPE)
                .putHeader("Cache-Control", "no-store, no-transform")
                // nginx hands on what it is sent instead of waiting for more
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Another for each, so that those who lose a server do not all come back at once. */
    private long comeBack() {
        return ThreadLocalRandom.current().nextLong(comeBackWithin / 10, comeBackWithin + 1);
    }
}

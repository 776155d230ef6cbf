package dev.scrim.surface.http;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.scrim.kernel.problem.Problem;

/**
 * Has the whole body in hand before a request takes a thread or a place: who dribbles keeps nobody waiting, who sends
 * too much is told so also where they did not announce it. The framework would read on a thread of the request's own,
 * and wait for each byte anew.
 */
@ApplicationScoped
class Bodies {

    private static final int BEFORE_ADMISSION = 300;

    private final long largest;
    private final long heldAtMost;
    private final long within;
    private final Vertx vertx;
    private final AtomicLong held = new AtomicLong();

    Bodies(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            HttpSettings settings,
            Vertx vertx) {
        this.largest = largest.asLongValue();
        this.heldAtMost = settings.bodies().heldAtMost().asLongValue();
        this.within = settings.bodies().within().toMillis();
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, BEFORE_ADMISSION);
    }

    /** How many bytes are kept of requests under way. */
    long held() {
        return held.get();
    }

    private void read(RoutingContext exchange) {
        if (isBodiless(exchange.request())) {
            exchange.next();
        } else {
            new Reading(exchange).begin();
        }
    }

    /** A read that announces nothing has nothing; it should cost as little to refuse as it does to send. */
    private static boolean isBodiless(HttpServerRequest request) {
        var reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return request.isEnded()
                || reading
                        && !request.headers().contains("Content-Length")
                        && !request.headers().contains("Transfer-Encoding");
    }

    /** One body on its way. All of it happens on the event loop of its connection. */
    private final class Reading {

        private final RoutingContext exchange;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean refused;

        Reading(RoutingContext exchange) {
            this.exchange = exchange;
        }

        void begin() {
            var request = exchange.request();
            timer = vertx.setTimer(within, late -> refuse(Problem.REQUEST_TOO_SLOW));
            exchange.addEndHandler(ended -> end());
            request.handler(this::take);
            request.endHandler(all -> proceed());
            request.exceptionHandler(this::breakOff);
            // HTTP/1.0 knows no interim answers (RFC 9110, 10.1.1)
            if (request.version() == HttpVersion.HTTP_1_1
                    && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                exchange.response().writeContinue();
            }
        }

        private void take(Buffer part) {
            if (refused) {
                return;
            }
            body.appendBuffer(part);
            var all = held.addAndGet(part.length());
            if (body.length() > largest) {
                refuse(Problem.BODY_TOO_LARGE);
            } else if (all > heldAtMost) {
                refuse(Problem.OVERLOADED);
            }
        }

        private void proceed() {
            vertx.cancelTimer(timer);
            if (!refused && !OurPaths.isWebhook(exchange) && !BodyText.isText(body.getBytes())) {
                refuse(Problem.BODY_INVALID);
            } else if (!refused) {
                // also an empty one: the framework would wait for what has come already
                ((RoutingContextInternal) exchange).setBody(body);
                exchange.next();
            }
        }

        /** Parts that are none, or nobody there any more: the connection ends with this. */
        private void breakOff(Throwable cause) {
            refuse(Problem.REQUEST_INVALID);
        }

        private void end() {
            vertx.cancelTimer(timer);
            held.addAndGet(-body.length());
        }

        private void refuse(Problem problem) {
            if (refused || exchange.response().closed()) {
                return;
            }
            refused = true;
            RequestChecks.refuse(exchange, problem);
        }
    }
}

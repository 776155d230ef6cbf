package dev.scrim.surface.http;

import jakarta.inject.Singleton;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Leads requests that the framework would refuse without a word to our filters. Quarkus starts the HTTP server and
 * offers no way to its handler of invalid requests; a tracer is told of each request before its handler is chosen.
 */
@Singleton
class UnreadRequests implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(tracing -> new Witness()));
    }

    /** Looks at each request as it comes. */
    private static final class Witness implements VertxTracer<Object, Object> {

        @Override
        public <R> Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<java.util.Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequestInternal http
                    && http.connection() instanceof HttpServerConnection connection
                    && MalformedRequest.fault(http).isPresent()) {
                Handler<HttpServerRequest> refusing = UnreadRequests::refuse;
                connection.handler(refusing).invalidRequestHandler(refusing);
            }
            return NOTHING;
        }

        private static final Object NOTHING = new Object();
    }

    /** The connection ends with the refusal, so whatever comes after it on the same is not answered. */
    private static void refuse(HttpServerRequest request) {
        var fault = MalformedRequest.fault(request);
        if (fault.isPresent() && request instanceof HttpServerRequestInternal http) {
            VertxHttpRecorder.getRootHandler().handle(new MalformedRequest(http, fault.get()));
        } else {
            request.connection().close();
        }
    }
}

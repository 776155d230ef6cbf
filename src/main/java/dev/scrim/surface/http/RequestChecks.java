package dev.scrim.surface.http;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.scrim.kernel.problem.Answer;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemBody;

/**
 * Refuses what cannot be read or is too large, with all that other refusals have. It stands behind preflights: a
 * browser that is refused one does not let its page see why.
 */
@ApplicationScoped
class RequestChecks {

    private static final int AFTER_PREFLIGHTS = 8_900;
    /** A colon, a blank, an end of line. */
    private static final int AROUND_A_HEADER = 4;

    private final long longestLine;
    private final long largestHeaders;
    private final long largestBody;

    RequestChecks(
            HttpSettings settings, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.longestLine = settings.requests().longestLine().asLongValue();
        this.largestHeaders = settings.requests().largestHeaders().asLongValue();
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_PREFLIGHTS);
    }

    private void check(RoutingContext exchange) {
        problem(exchange.request()).ifPresentOrElse(problem -> refuse(exchange, problem), exchange::next);
    }

    /** Ends the exchange and its connection. What is said is sent at once: what comes next may be no HTTP at all. */
    static void refuse(RoutingContext exchange, Problem problem) {
        ProblemBody.endAndClose(exchange, Answer.of(problem));
        if (exchange.request().connection() instanceof HttpServerConnection connection) {
            connection.channelHandlerContext().flush();
        }
    }

    private Optional<Problem> problem(HttpServerRequest request) {
        if (isMalformed(request)) {
            return MalformedRequest.fault(request);
        } else if (request.uri().length() > longestLine) {
            return Optional.of(Problem.LINE_TOO_LONG);
        } else if (size(request) > largestHeaders) {
            return Optional.of(Problem.HEADERS_TOO_LARGE);
        }
        return announced(request) > largestBody ? Optional.of(Problem.BODY_TOO_LARGE) : Optional.empty();
    }

    /** Whether the request could not be read. */
    static boolean isMalformed(HttpServerRequest request) {
        return request.decoderResult().isFailure();
    }

    /** Whether not even a preflight is answered. One that asks for a wrong path is: the request itself is told why. */
    static boolean isUnanswerable(HttpServerRequest request) {
        return isMalformed(request)
                && MalformedRequest.fault(request)
                        .filter(problem -> problem != Problem.TARGET_INVALID)
                        .isPresent();
    }

    /** Ends an answer without a body, and with it the connection, on which nothing more is read. */
    static void endAndClose(RoutingContext exchange) {
        var connection = exchange.request().connection();
        exchange.response().putHeader("Connection", "close").end().onComplete(sent -> connection.close());
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return size;
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null || !length.matches("[0-9]+")) {
            return 0;
        }
        // 19 digits are more than a long holds, and more than anybody has to send
        return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }
}

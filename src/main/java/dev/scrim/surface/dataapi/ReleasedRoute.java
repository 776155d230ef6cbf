package dev.scrim.surface.dataapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.version.Tag;

/**
 * Answers what was asked before of a current release on the event loop, from memory: no thread, no place in a lane, no
 * database. What it does not know it passes on, and learns.
 */
@ApplicationScoped
class ReleasedRoute {

    /** Before Admission and whatever reads tokens. */
    private static final int EARLY = 260;

    private static final int LONGEST = 2000;
    private static final String BELOW = "/rest/v1/";
    private static final List<String> TELLING = List.of("Accept", "Prefer", "Range", "Range-Unit", "Accept-Profile");

    private final ReleasedAnswers answers;

    ReleasedRoute(ReleasedAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    private void answer(RoutingContext exchange) {
        Optional<ReleasedAnswer> known = isPublic(exchange.request())
                ? written(exchange.request()).flatMap(answers::asWritten)
                : Optional.empty();
        if (known.isPresent()) {
            send(known.get(), exchange);
        } else {
            exchange.next();
        }
    }

    /** Who sends a token has it verified first, also where that changes nothing. */
    private static boolean isPublic(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.path().startsWith(BELOW)
                && !request.headers().contains("Authorization");
    }

    /** All of a request that can change its answer, as it was written; nothing where that is too much to remember. */
    static Optional<String> written(HttpServerRequest request) {
        StringBuilder text = new StringBuilder(request.uri());
        MultiMap headers = request.headers();
        for (String name : TELLING) {
            text.append('\n');
            if (headers.contains(name)) {
                text.append(String.join(",", headers.getAll(name)));
            }
        }
        return text.length() > LONGEST ? Optional.empty() : Optional.of(text.toString());
    }

    private static void send(ReleasedAnswer answer, RoutingContext exchange) {
        MultiMap asked = exchange.request().headers();
        boolean gzip = ReleasedAnswer.takesGzip(asked);
        var response = exchange.response();
        String etag = answer.etag(gzip);
        response.putHeader("Content-Range", answer.range())
                .putHeader("ETag", etag)
                .putHeader("Cache-Control", answer.cacheControl(Instant.now()))
                .putHeader("Vary", ReleasedAnswer.VARY);
        if (Tag.isKnown(etag, asked.getAll("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(answer.status()).putHeader("Content-Type", answer.type());
        var bytes = answer.bytes(gzip);
        if (gzip && answer.packed().isPresent()) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (exchange.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", String.valueOf(bytes.length())).end();
        } else {
            response.end(bytes);
        }
    }
}

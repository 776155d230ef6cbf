package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.caller.Tokens;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.version.Tag;
import dev.scrim.surface.http.AnswerHeaders;
import dev.scrim.surface.http.RequestTimer;

/**
 * Answers what was asked before of a current release on the event loop, from memory: no thread, no place in a lane, no
 * database, and no line in the log, which would cost more than the answer; metrics count it. What it does not know it
 * passes on, and learns.
 */
@ApplicationScoped
class ReleasedRoute {

    /** Before every other filter: what they do is done here, or need not be done where nothing is asked of anybody. */
    private static final int FIRST = 11_000;

    private static final int LONGEST = 2000;
    private static final String BELOW = "/rest/v1/";
    private static final List<String> TELLING = List.of("Accept", "Prefer", "Range", "Range-Unit", "Accept-Profile");

    private final ReleasedAnswers answers;
    private final Tokens tokens;
    private final AnswerHeaders manners;
    private final RequestTimer timer;

    ReleasedRoute(ReleasedAnswers answers, Tokens tokens, AnswerHeaders manners, RequestTimer timer) {
        this.answers = answers;
        this.tokens = tokens;
        this.manners = manners;
        this.timer = timer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, FIRST);
    }

    private void answer(RoutingContext exchange) {
        long began = System.nanoTime();
        Optional<ReleasedAnswer> known = isRead(exchange.request())
                // who sends a token has it verified first, also where that changes nothing
                ? tokens.roleAtHand(exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION))
                        .flatMap(role -> written(exchange.request(), role))
                        .flatMap(answers::asWritten)
                : Optional.empty();
        if (known.isEmpty()) {
            exchange.next();
            return;
        }
        boolean gzip = ReleasedAnswer.takesGzip(exchange.request().headers());
        try {
            List<String> have = exchange.request().headers().getAll(HttpHeaders.IF_NONE_MATCH);
            send(known.get(), gzip, Tag.isKnown(known.get().etag(gzip), have), exchange);
            timer.answeredEarly(exchange, System.nanoTime() - began);
        } catch (ProblemException e) {
            // what makes no sense is refused where refusals are told
            exchange.next();
        }
    }

    private boolean isRead(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.path().startsWith(BELOW)
                // of all other views there is nothing to be found, however long one looks
                && answers.isReleased(request.path().substring(BELOW.length()))
                // what was sent along would have to be read
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** All that can change the answer to a request, as it was written; nothing where that is too much to remember. */
    static Optional<String> written(HttpServerRequest request, String role) {
        StringBuilder text = new StringBuilder(role).append(' ').append(request.uri());
        MultiMap headers = request.headers();
        for (String name : TELLING) {
            text.append('\n');
            if (headers.contains(name)) {
                text.append(String.join(",", headers.getAll(name)));
            }
        }
        return text.length() > LONGEST ? Optional.empty() : Optional.of(text.toString());
    }

    private void send(ReleasedAnswer answer, boolean gzip, boolean isKnown, RoutingContext exchange) {
        var response = exchange.response();
        answer.describe(gzip, !isKnown, response::putHeader);
        manners.put(exchange);
        if (isKnown) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(answer.status());
        var bytes = answer.bytes(gzip);
        if (exchange.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", String.valueOf(bytes.length())).end();
        } else {
            response.end(bytes);
        }
    }
}

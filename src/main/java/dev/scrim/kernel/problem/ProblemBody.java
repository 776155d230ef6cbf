package dev.scrim.kernel.problem;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Writes an answer in the form of RFC 9457, for those who answer outside of a resource too. */
public final class ProblemBody {

    public static final String TYPE = "application/problem+json";

    /** Milliseconds in which a client that still sends can read its answer. */
    private static final long UNTIL_CLOSED = 1000;

    private static final String DATA_API = "/rest/v1";
    private static final String CHALLENGE = "Bearer";
    private static final String CHALLENGE_AFTER_TOKEN = "Bearer error=\"invalid_token\"";

    private ProblemBody() {}

    /** The body, in the form of the data API under its path and of RFC 9457 elsewhere. */
    public static String of(Answer answer, RoutingContext exchange) {
        return isDataApi(exchange) ? ofDataApi(answer) : of(answer, RequestId.of(exchange));
    }

    /** The media type of that body. */
    public static String type(RoutingContext exchange) {
        return isDataApi(exchange) ? "application/json" : TYPE;
    }

    private static boolean isDataApi(RoutingContext exchange) {
        return exchange.normalizedPath().startsWith(DATA_API);
    }

    /** The body of the data API: the four keys that PostgREST's clients read; the stable code goes to details. */
    public static String ofDataApi(Answer answer) {
        return new JsonObject()
                .put("code", answer.sqlState().isEmpty() ? answer.code() : answer.sqlState())
                .put("message", answer.title())
                .put("details", details(answer))
                .put("hint", answer.remedy())
                .encode();
    }

    /** The stable code, then what more there is to say: clients look for words in it. */
    private static String details(Answer answer) {
        var details = new StringBuilder(answer.code());
        if (!answer.note().isEmpty()) {
            details.append(": ").append(answer.note());
        }
        answer.faults()
                .forEach(fault ->
                        details.append(": ").append(fault.field()).append(' ').append(fault.code()));
        return details.toString();
    }

    /** The body of RFC 9457. */
    public static String of(Answer answer, String requestId) {
        var body = new JsonObject()
                .put("type", "urn:scrim:problem:" + answer.code())
                .put("title", answer.title())
                .put("status", answer.status())
                .put("detail", answer.remedy())
                .put("instance", "urn:scrim:request:" + requestId)
                .put("code", answer.code());
        if (!answer.faults().isEmpty()) {
            var errors = new JsonArray();
            answer.faults()
                    .forEach(fault -> errors.add(
                            new JsonObject().put("field", fault.field()).put("code", fault.code())));
            body.put("errors", errors);
        }
        return body.encode();
    }

    /** What WWW-Authenticate says with a 401. */
    public static String challenge(Answer answer) {
        return answer.code().equals(Problem.SIGN_IN_IS_NEEDED.code()) ? CHALLENGE : CHALLENGE_AFTER_TOKEN;
    }

    /**
     * Ends the exchange with the answer, and soon after it the connection: who still sends what is not wanted, or sends
     * nothing more at all, keeps none, and reads the answer first, which a reset connection would take away.
     */
    public static void endAndClose(RoutingContext exchange, Answer answer) {
        exchange.response().putHeader("Connection", "close");
        end(exchange, answer);
        exchange.vertx()
                .setTimer(UNTIL_CLOSED, later -> exchange.request().connection().close());
    }

    /** Ends the exchange with the answer. */
    public static void end(RoutingContext exchange, Answer answer) {
        HttpServerResponse response = exchange.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(answer.status());
        response.putHeader("Content-Type", type(exchange)).putHeader("Cache-Control", "no-store");
        if (answer.status() == 401) {
            response.putHeader("WWW-Authenticate", challenge(answer));
        }
        answer.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", String.valueOf(seconds)));
        response.end(of(answer, exchange));
    }

    /** Whether nobody is signed in. */
    static boolean isAnonymous(RoutingContext exchange) {
        return !(exchange.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }
}

package dev.scrim.surface.http;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;

import dev.scrim.kernel.problem.RequestId;

/** The id of the trace that a request is part of, by W3C's traceparent; a new one where nobody has begun it. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    static String traceOf(HttpServerRequest request) {
        var sent = request.headers().getAll("traceparent");
        if (sent.size() != 1) {
            return RequestId.fresh();
        }
        var form = FORM.matcher(sent.get(0));
        return form.matches() ? form.group(1) : RequestId.fresh();
    }
}

package dev.scrim.kernel.problem;

import java.util.UUID;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;

/** The id that ties a request, its answer, its log lines and its audit row together. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The caller's own id where it is harmless, else a new one; the same whenever asked. */
    public static String of(RoutingContext exchange) {
        String known = exchange.get(KEY);
        if (known != null) {
            return known;
        }
        var sent = exchange.request().headers().getAll(HEADER);
        var id = sent.size() == 1 && ACCEPTED.matcher(sent.get(0)).matches()
                ? sent.get(0)
                : UUID.randomUUID().toString();
        exchange.put(KEY, id);
        return id;
    }
}

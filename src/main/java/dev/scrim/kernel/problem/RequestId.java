package dev.scrim.kernel.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
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
        var id = sent.size() == 1 && ACCEPTED.matcher(sent.get(0)).matches() ? sent.get(0) : fresh();
        exchange.put(KEY, id);
        return id;
    }

    /** 32 random hex digits; not secret, so they need not come from where keys come from. */
    public static String fresh() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}

package dev.scrim.commerce;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Redacts payments as Stripe's interface says it does: a job is made, found ready, run, and done a while later. */
public final class FakeStripe implements AutoCloseable {

    /** What it lets in. */
    public static final String KEY = "sk_test_only";

    private static final String JOBS = "/v1/privacy/redaction_jobs";

    private final HttpServer server;
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean isBroken;

    public FakeStripe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(JOBS, this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What jobs were made of, one line each. */
    public List<String> asked() {
        return asked;
    }

    /** The states of all jobs. */
    public List<String> states() {
        return List.copyOf(states.values());
    }

    /** Whether it answers 500 from now on. */
    public void breaks(boolean broken) {
        isBroken = broken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(JOBS.length());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isBroken) {
            send(exchange, 500, "{}");
        } else if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else if (path.isEmpty()) {
            var id = keys.computeIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), key -> {
                asked.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
                return "prj_" + asked.size();
            });
            states.putIfAbsent(id, "validating");
            send(exchange, 200, job(id));
        } else if (path.endsWith("/run")) {
            var id = path.substring(1, path.length() - "/run".length());
            states.put(id, "redacting");
            send(exchange, 200, job(id));
        } else {
            var id = path.substring(1);
            var shown = job(id);
            states.computeIfPresent(id, (key, state) -> switch (state) {
                case "validating" -> "ready";
                case "redacting" -> "succeeded";
                default -> state;
            });
            send(exchange, 200, shown);
        }
    }

    private String job(String id) {
        return "{\"id\": \"%s\", \"object\": \"privacy.redaction_job\", \"status\": \"%s\"}"
                .formatted(id, states.get(id));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

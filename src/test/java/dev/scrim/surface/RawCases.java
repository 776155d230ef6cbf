package dev.scrim.surface;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Requests that no library would send: each is nearly right and broken in one or two places. */
public final class RawCases {

    private static final String ORIGIN = "https://app.test";
    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "POST",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "CONNECT",
            "TRACE",
            "PRI",
            "BREW",
            "get",
            "G T",
            "G<T",
            "M".repeat(200),
            "\u00e9");
    private static final List<String> TARGETS = List.of(
            "/rest/v1/cities",
            "/rest/v1/cities?id=eq.{a}",
            "/rest/v1/cities?id=eq.%ff",
            "/rest/v1/%c0%80",
            "/q/health/live",
            "*",
            "",
            "/",
            "//",
            "rest",
            "http://localhost/rest/v1/cities",
            "http://elsewhere/",
            "http:///",
            "/%",
            "/\u0001",
            "/?[",
            "/[",
            "/a#b",
            "/rest/v1/cities?select=" + "id,".repeat(1700),
            "/?" + "a".repeat(9000),
            "/?" + "a".repeat(40_000),
            "/nightlife/beacons/%ed%a0%80/approve",
            "/feed/v1/%00",
            "/rest/v1/cities?x=\u00ff",
            "/rest/v1/cities?tags=in.({a},{b})",
            "/../../etc",
            "/rest/v1/cities;a=b");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/x", "", "http/1.1");
    private static final List<String> HOSTS = List.of(
            "Host: localhost",
            "Host: localhost",
            "Host: localhost",
            "Host: a b",
            "Host:",
            "Host: [::1",
            "Host: a:b",
            "Host: a\r\nHost: a",
            "X-Nothing: x",
            "Host: \u00ff",
            "Host: a,b",
            "Host: <a>",
            "host : localhost");
    private static final List<String> HEADERS = List.of(
            "Accept: */*",
            "X-Long: " + "a".repeat(25_000),
            "X-Long: " + "a".repeat(40_000),
            "no colon",
            ": empty",
            "X-Zero: a\u0000b",
            "Cookie: a=\u00ff; =;;",
            "Authorization: Bearer \u00ff",
            "Content-Length: abc",
            "Content-Length: -1",
            "Content-Length: 9999999",
            "Content-Length: 99999999999999999999",
            "Range: \u00ff-",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: nonsense",
            "X-Request-Id: \u00ff",
            "If-Match: \"",
            "X-Forwarded-Proto: \u00ff",
            "X-Forwarded-For: ,,",
            "Forwarded: for=\"",
            "Upgrade: websocket",
            "Content-Length: 3\r\nTransfer-Encoding: chunked",
            "Expect: 100-continue",
            "Accept-Encoding: \u00ff",
            "Access-Control-Request-Method: \u00ff",
            " folded: x",
            "Content-Type: \u00ff",
            "Prefer: \u00ff=\u00fe");
    private static final List<String> BODIES =
            List.of("", "", "{}", "zz\r\n", "3\r\nabc\r\n0\r\n\r\n", "\u00ff\u00fe", "{\"a\":\"\\ud800\"}", "\r\n\r\n");

    private final Random random;

    public RawCases(long seed) {
        this.random = new Random(seed);
    }

    /** So many requests, each for a connection of its own. */
    public List<String> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private String next() {
        var request = new StringBuilder(any(METHODS)).append(' ').append(any(TARGETS));
        request.append(' ').append(any(VERSIONS)).append("\r\nOrigin: " + ORIGIN + "\r\nConnection: close\r\n");
        request.append(any(HOSTS)).append("\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(any(HEADERS)).append("\r\n");
        }
        var body = any(BODIES);
        // what waits for a body that never comes is another test's
        if (request.indexOf("Transfer-Encoding: chunked") >= 0) {
            body = body.isEmpty() || body.equals("{}") ? "0\r\n\r\n" : body + "\r\nz\r\n";
        }
        return request.append("\r\n").append(body).toString();
    }

    /**
     * What is wrong with an answer, if something is.
     *
     * @param isKnown whether the origin may read answers
     */
    public static Optional<String> fault(String request, String told, boolean isKnown) {
        // an interim answer is none
        var answer = told.startsWith("HTTP/1.1 100 ") ? told.split("\r\n\r\n", 2)[1] : told;
        var said = "; asked " + request.substring(0, Math.min(300, request.length())) + "; told "
                + answer.substring(0, Math.min(300, answer.length()));
        if (!answer.matches("(?s)HTTP/\\S+ [1-4][0-9][0-9] .*")) {
            return Optional.of("no answer, or a fault of ours" + said);
        }
        var isRefusal = answer.matches("(?s)HTTP/\\S+ 4[0-9][0-9] .*");
        var head = answer.split("\r\n\r\n", 2)[0];
        if (!head.contains("X-Request-Id: ")) {
            return Optional.of("no id" + said);
        }
        if (isRefusal && !request.startsWith("HEAD") && !answer.contains("kernel.")) {
            return Optional.of("no body" + said);
        }
        // the origin is the first header, so only a line that is none hides it
        var readable = !answer.contains("kernel.request_invalid") && !answer.contains("kernel.line_too_long");
        return isKnown && isRefusal && readable && !head.contains("Access-Control-Allow-Origin: " + ORIGIN)
                ? Optional.of("no CORS" + said)
                : Optional.empty();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

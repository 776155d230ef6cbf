package dev.scrim.surface;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import dev.scrim.kernel.caller.TestTokens;

/**
 * Thinks of requests: most are nearly right, because what is nearly right gets furthest. The same seed thinks of the
 * same requests, but for tokens.
 */
final class RandomRequests {

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "GET",
            "GET",
            "POST",
            "POST",
            "POST",
            "PATCH",
            "PATCH",
            "DELETE",
            "HEAD",
            "PUT",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "BREW");
    private static final List<String> OPERATORS = List.of(
            "eq", "neq", "gt", "gte", "lt", "lte", "in", "is", "like", "ilike", "cs", "cd", "ov", "fts", "not.eq",
            "not.in", "not.is", "eq(any)", "match", "");
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "0",
            "null",
            "true",
            "london",
            "(london,paris)",
            "()",
            "(",
            ")",
            "{a,b}",
            "({a},{b})",
            "(\"{a,b}\",\"{}\")",
            "{",
            "a,b",
            "\"a",
            "9223372036854775808",
            "1e400",
            "NaN",
            "infinity",
            "-infinity",
            "2026-02-30",
            "2026-11-21T00:00:00Z",
            "now()",
            "00000000-0000-0000-0000-000000000000",
            "' or 1=1 --",
            "%",
            "*",
            "\\",
            "\u0000",
            "\uD83D\uDE00",
            "é\u0301",
            "\u202e",
            "a".repeat(300),
            "[1,2]",
            "{\"a\":1}",
            "12:60",
            "draft",
            "live",
            "not_null");
    /** As they stand in the line: no UTF-8, or no URL. */
    private static final List<String> UNREADABLE = List.of(
            "%FF%FE", "%C0%80", "%ED%A0%80", "%E2%82", "%00", "%zz", "%", "{a}", "a|b", "^", "\\", "`", "<", "\"");

    private static final List<String> HOSTS = List.of("a b", "", "[::1", "a:b", "a/b", "u@a", "a:70000", "a.b:443");
    private static final List<String> KEYS = List.of(
            "select", "order", "limit", "offset", "columns", "on_conflict", "and", "or", "not.or", "id", "apikey", "");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "application/vnd.pgrst.object+json",
            "text/csv",
            "text/html",
            "garbage",
            "a/b;q=2",
            "application/problem+json");
    private static final List<String> PREFERENCES = List.of(
            "return=representation",
            "return=minimal",
            "return=headers-only",
            "count=exact",
            "count=planned",
            "resolution=merge-duplicates",
            "missing=default",
            "handling=strict",
            "tx=rollback",
            "max-affected=1",
            "max-affected=x",
            ",,=,",
            "return");

    private final Random random;
    private final List<String> commands = new ArrayList<>();
    private final Map<String, List<String>> views = new TreeMap<>();
    private final Map<String, JsonObject> rows = new TreeMap<>();
    private final List<String> tokens;

    /** @param document what the server says of itself in OpenAPI */
    RandomRequests(long seed, JsonObject document, List<UUID> people) {
        this.random = new Random(seed);
        for (var path : document.getJsonObject("paths")) {
            if (path.getKey().startsWith("/rest/v1/") && !path.getKey().startsWith("/rest/v1/rpc/")) {
                var parameters = ((JsonObject) path.getValue())
                        .getJsonObject("get", new JsonObject())
                        .getJsonArray("parameters", new JsonArray());
                views.put(
                        path.getKey(),
                        IntStream.range(0, parameters.size())
                                .mapToObj(i -> parameters.getJsonObject(i).getString("name", "id"))
                                .toList());
                var post = ((JsonObject) path.getValue()).getJsonObject("post");
                if (post != null) {
                    rows.put(
                            path.getKey(),
                            post.getJsonObject("requestBody")
                                    .getJsonObject("content")
                                    .getJsonObject("application/json")
                                    .getJsonObject("schema")
                                    .getJsonArray("anyOf")
                                    .getJsonObject(0)
                                    .getJsonObject("properties"));
                }
            } else if (!path.getKey().startsWith("/probe/") && !path.getKey().startsWith("/feed/")) {
                commands.add(path.getKey());
            }
        }
        this.tokens = new ArrayList<>(people.stream().map(TestTokens::person).toList());
        tokens.add(TestTokens.service());
    }

    /** A request, as it will stand on the line. */
    record Sent(String method, String uri, Map<String, String> headers, Optional<byte[]> body) {

        @Override
        public String toString() {
            var shown = new TreeMap<>(headers);
            shown.computeIfPresent("Authorization", (name, token) -> token.length() > 40 ? "somebody" : token);
            var text = method + " " + uri + " " + shown + " "
                    + body.map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                            .orElse("");
            return text.substring(0, Math.min(text.length(), 600));
        }
    }

    Sent next() {
        var method = any(METHODS);
        var isView = random.nextInt(10) < 7;
        var path = isView ? any(List.copyOf(views.keySet())) : filled(any(commands));
        var columns = isView ? views.get(path) : List.of("id", "status", "reason");
        var uri = mangled(path) + query(columns);
        var headers = headers();
        var writes = !List.of("GET", "HEAD", "OPTIONS", "DELETE", "TRACE").contains(method);
        if (rows.containsKey(path) && chance(3)) {
            var verb = chance(2) ? "POST" : method;
            var which = verb.equals("POST") ? "" : "?" + any(columns) + "=not.is.null";
            return new Sent(
                    verb,
                    path + which,
                    headers,
                    Optional.of(right(rows.get(path)).encode().getBytes(StandardCharsets.UTF_8)));
        }
        return new Sent(method, uri, headers, writes ? Optional.of(body(columns)) : Optional.empty());
    }

    /** A row that the contract calls right. */
    private JsonObject right(JsonObject properties) {
        var row = new JsonObject();
        for (var property : properties) {
            var schema = (JsonObject) property.getValue();
            var allowed = schema.getJsonArray("enum");
            var type = String.valueOf(schema.getValue("type"));
            if (chance(4)) {
                continue;
            }
            row.put(
                    property.getKey(),
                    allowed != null
                            ? allowed.getValue(random.nextInt(allowed.size()))
                            : "uuid".equals(schema.getString("format"))
                                    ? new UUID(random.nextLong(), random.nextLong()).toString()
                                    : "date-time".equals(schema.getString("format"))
                                            ? "2027-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z"
                                            : type.contains("array")
                                                    ? new JsonArray()
                                                    : type.contains("integer") || type.contains("number")
                                                            ? (Object) random.nextInt(100)
                                                            : type.contains("boolean")
                                                                    ? (Object) random.nextBoolean()
                                                                    : chance(2)
                                                                            ? "london"
                                                                            : "word" + random.nextInt(100_000));
        }
        return row;
    }

    private String filled(String path) {
        return path.replaceAll(
                "\\{[^}]+}", chance(3) ? encoded(any(VALUES)) : new UUID(1, random.nextInt(50)).toString());
    }

    private String mangled(String path) {
        return switch (random.nextInt(42)) {
            case 0 -> path + "/";
            case 1 -> path.replaceFirst("/", "//");
            case 2 -> path + "/../../q/health";
            case 3 -> path + encoded(any(VALUES));
            case 4 -> "/" + encoded(any(VALUES));
            case 5 -> path.toUpperCase(java.util.Locale.ROOT);
            case 6 -> path + "%2e%2e%2f%00";
            case 7 -> path + ";matrix=1";
            case 8 -> path + "/" + any(UNREADABLE);
            case 9 -> path.substring(0, path.lastIndexOf('/') + 1) + any(UNREADABLE);
            default -> path;
        };
    }

    private String query(List<String> columns) {
        var parts = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var column = any(columns);
            parts.add(
                    switch (random.nextInt(9)) {
                        case 0 ->
                            "select="
                                    + IntStream.range(0, 1 + random.nextInt(4))
                                            .mapToObj(n -> chance(4) ? encoded(any(VALUES)) : any(columns))
                                            .collect(Collectors.joining(","));
                        case 1 ->
                            "order=" + any(columns) + "." + any(List.of("asc", "desc", "desc.nullslast", "up", ""));
                        case 2 -> "limit=" + any(List.of("0", "1", "5", "-1", "x", "99999999999999"));
                        case 3 -> "offset=" + any(List.of("0", "1", "1000", "-1", "x", "999999999999999"));
                        case 4 -> any(KEYS) + "=" + encoded(any(VALUES));
                        case 5 -> "or=(" + column + "." + any(OPERATORS) + "." + encoded(any(VALUES)) + ")";
                        case 6 -> chance(8) ? column + "=eq." + any(UNREADABLE) : encoded(any(VALUES));
                        default -> column + "=" + any(OPERATORS) + "." + encoded(any(VALUES));
                    });
        }
        if (chance(50)) {
            parts.add(wide(columns));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** More of something than anybody needs. */
    private String wide(List<String> columns) {
        var many = IntStream.range(0, 900);
        return switch (random.nextInt(5)) {
            case 0 -> "select=" + "id,".repeat(1700);
            case 1 -> "select=" + many.mapToObj(n -> "a" + n + ":id").collect(Collectors.joining(","));
            case 2 -> "order=" + many.mapToObj(n -> any(columns)).collect(Collectors.joining(","));
            case 3 -> many.mapToObj(n -> any(columns) + "=eq.a").collect(Collectors.joining("&"));
            default -> "or=" + "(and".repeat(500) + "id.eq.a" + ")".repeat(500);
        };
    }

    private Map<String, String> headers() {
        var headers = new TreeMap<String, String>();
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 ->
                headers.put("Authorization", any(List.of("Bearer x", "Bearer a.b.c", "Basic eA==", "Bearer ", "x")));
            default -> headers.put("Authorization", "Bearer " + any(tokens));
        }
        maybe(headers, "Accept", any(ACCEPTS));
        maybe(headers, "Prefer", any(PREFERENCES) + (chance(2) ? ", " + any(PREFERENCES) : ""));
        maybe(headers, "Range", any(List.of("0-4", "5-", "-1", "4-2", "items=0-1", "x", "999999999999999-")));
        maybe(headers, "If-Match", any(List.of("*", "\"a\"", "W/\"a\"", "a", "\"", "\"a\", \"b\"")));
        maybe(headers, "If-None-Match", any(List.of("*", "\"a\"", "W/\"a\"", "a", "\"")));
        maybe(
                headers,
                "Idempotency-Key",
                any(List.of(
                        "key-of-this",
                        "short",
                        "x".repeat(400),
                        UUID.randomUUID().toString())));
        maybe(headers, "X-Request-Id", any(List.of("a-fine-id-indeed", "x", "<script>", "y".repeat(200))));
        maybe(headers, "X-Purpose", any(List.of("testing", "x", "%FF")));
        maybe(headers, "Origin", any(List.of("https://somewhere.test", "null", "x")));
        if (chance(60)) {
            headers.put("Host", any(HOSTS));
        }
        headers.put("X-Audit-Reason", chance(10) ? any(List.of("x", "%", "%FF", "a%00b")) : "a%20random%20reason");
        headers.put(
                "Content-Type",
                chance(10)
                        ? any(List.of(
                                "text/plain",
                                "application/xml",
                                "application/json; charset=utf-16",
                                "garbage",
                                "multipart/form-data"))
                        : "application/json");
        return headers;
    }

    private void maybe(Map<String, String> headers, String name, String value) {
        if (chance(5)) {
            headers.put(name, value);
        }
    }

    private byte[] body(List<String> columns) {
        var json = row(columns).encode();
        var text =
                switch (random.nextInt(16)) {
                    case 0 -> "";
                    case 1 -> json.substring(0, random.nextInt(json.length() + 1));
                    case 2 -> "[" + json + "," + row(columns).encode() + "]";
                    case 3 -> any(List.of("null", "1", "\"x\"", "[]", "[[]]", "[null]", "{}", "[{},{}]"));
                    case 4 -> "[".repeat(2000);
                    case 5 -> "{\"body\":\"" + "x".repeat(100_000) + "\"}";
                    case 6 -> json.replace(":", ": ").replace("{", "{\"\\ud800\":1,");
                    case 7 -> json + json;
                    case 8 -> "{\"" + any(columns) + "\":\"\\u" + any(List.of("d800", "dfff", "0000")) + "\"}";
                    case 9 ->
                        "{\"" + any(columns) + "\":" + any(List.of("1e999999999", "-0", "1e-99999", "9".repeat(90)))
                                + "}";
                    default -> json;
                };
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (chance(20) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private JsonObject row(List<String> columns) {
        var row = new JsonObject();
        for (int i = random.nextInt(6); i > 0; i--) {
            var value = any(VALUES);
            row.put(
                    any(columns),
                    switch (random.nextInt(6)) {
                        case 0 -> (Object) random.nextInt();
                        case 1 -> random.nextBoolean();
                        case 2 -> new JsonArray().add(value);
                        case 3 -> new JsonObject().put("k", value);
                        case 4 -> null;
                        default -> value;
                    });
        }
        return row;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

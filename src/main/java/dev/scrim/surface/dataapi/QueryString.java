package dev.scrim.surface.dataapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.scrim.surface.http.PercentEncoded;

/** Decodes a raw query string; keys may repeat and keep their order. */
final class QueryString {

    private QueryString() {}

    /** The decoded parameters. */
    static List<Map.Entry<String, String>> decode(String raw) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = text(equals < 0 ? pair : pair.substring(0, equals));
            parameters.add(Map.entry(key, equals < 0 ? "" : text(pair.substring(equals + 1))));
        }
        return parameters;
    }

    private static String text(String encoded) {
        if (!PercentEncoded.isText(encoded)) {
            throw new QueryException("text is percent-encoded UTF-8 without the character zero", encoded);
        }
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}

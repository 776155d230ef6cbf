package dev.scrim.surface.http;

import java.net.URI;
import java.net.URISyntaxException;

/** Knows which paths and queries are ones (RFC 3986), and text. */
final class RequestTarget {

    private static final String DATA_API = "/rest/v1";
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";
    /** Allowed in places, which the parser of Java knows. */
    private static final String IN_PLACES = "[]";

    private RequestTarget() {}

    static boolean isValid(String target) {
        return target != null && isReached(target) && isSyntax(target) && PercentEncoded.isText(textOf(target));
    }

    /** A path, or the whole address as clients write it to a proxy; nothing here is asked of the server itself. */
    private static boolean isReached(String target) {
        return target.startsWith("/") || isAbsolute(target);
    }

    /** Whether the host is named in the line itself. */
    static boolean isAbsolute(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    private static boolean isSyntax(String target) {
        boolean parsed = isAbsolute(target) || target.startsWith("//");
        for (int i = 0; i < target.length(); i++) {
            var c = target.charAt(i);
            if (IN_PLACES.indexOf(c) >= 0) {
                parsed = true;
            } else if (c == '%' ? !PercentEncoded.isEscape(target, i) : !isAllowed(c)) {
                return false;
            }
        }
        return !parsed || isUri(target);
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isUri(String target) {
        try {
            // a host that is left out is none
            return new URI(target).getRawAuthority() != null || !isAbsolute(target);
        } catch (URISyntaxException e) {
            // what the parser does not take is the answer
            return false;
        }
    }

    /** The data API says itself which part of a query is no text. */
    private static String textOf(String target) {
        var query = target.indexOf('?');
        return query >= 0 && target.startsWith(DATA_API) ? target.substring(0, query) : target;
    }
}

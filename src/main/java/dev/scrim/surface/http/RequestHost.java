package dev.scrim.surface.http;

import java.net.URI;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Knows whether a request names one host (RFC 9112, 3.2). Two, or one in the line and another in the header, are how
 * requests are smuggled past what stands in front.
 */
final class RequestHost {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final int LAST_PORT = 65_535;
    private static final String ABOUT_THE_SERVER = "/q/";

    private RequestHost() {}

    static boolean isNamed(HttpServerRequest request) {
        var named = request.headers().getAll("Host");
        if (named.isEmpty()) {
            // probes of old load balancers; the API needs to know what it is called
            return request.version() == HttpVersion.HTTP_1_0 && request.uri().startsWith(ABOUT_THE_SERVER);
        }
        return named.size() == 1 && isForm(named.get(0)) && isThatOfLine(request.uri(), named.get(0));
    }

    private static boolean isForm(String host) {
        var form = FORM.matcher(host);
        return form.matches()
                && (form.group(2) == null || Integer.parseInt(form.group(2).substring(1)) <= LAST_PORT);
    }

    private static boolean isThatOfLine(String target, String host) {
        return !RequestTarget.isAbsolute(target)
                || withPort(host, target)
                        .equalsIgnoreCase(withPort(URI.create(target).getRawAuthority(), target));
    }

    /** A host with its port, also where that goes without saying. */
    private static String withPort(String host, String target) {
        var usual = target.startsWith("https:") ? ":443" : ":80";
        return host.matches(".*:[0-9]+") ? host : host + usual;
    }
}

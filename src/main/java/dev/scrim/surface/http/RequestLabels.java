package dev.scrim.surface.http;

import java.util.Set;

import io.vertx.ext.web.RoutingContext;

/**
 * What the log and metrics call a request: words of ours, from closed lists. Whatever a client made up is "-", so no
 * client makes a new series, and nothing that anybody sent is there to be read later.
 */
final class RequestLabels {

    /** What is on no list. */
    static final String UNKNOWN = "-";

    /** Every view by the template of their path. */
    static final String VIEW = "/rest/v1/{view}";

    static final String FEED = "/feed/v1/{view}";

    private static final String TEMPLATE = RequestLabels.class.getName();
    private static final String FEEDS = "/feed/v1/";
    private static final Set<String> ABOUT_THE_SERVER =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private RequestLabels() {}

    static String method(RoutingContext exchange) {
        var method = exchange.request().method().name();
        return METHODS.contains(method) ? method : UNKNOWN;
    }

    /** Says which template answers; a resource knows its own. */
    static void answeredBy(RoutingContext exchange, String template) {
        exchange.put(TEMPLATE, template);
    }

    /** The template of the path, or the path itself where it is about the server. */
    static String path(RoutingContext exchange) {
        String template = exchange.get(TEMPLATE);
        if (template != null) {
            return template;
        }
        var asked = exchange.normalizedPath();
        if (asked.startsWith(FEEDS)) {
            return FEED;
        }
        return ABOUT_THE_SERVER.contains(asked) ? asked : UNKNOWN;
    }
}

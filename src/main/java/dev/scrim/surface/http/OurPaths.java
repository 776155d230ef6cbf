package dev.scrim.surface.http;

import io.vertx.ext.web.RoutingContext;

/** Tells what the API answers from what tells of the server's own running, and from streams that stay open. */
final class OurPaths {

    private OurPaths() {}

    /** Health, metrics, the contract and its reader. */
    static boolean isAboutTheServer(RoutingContext exchange) {
        return isBelow(exchange, "/q");
    }

    /** Whether the exchange is one question and one answer. */
    static boolean isQuestion(RoutingContext exchange) {
        return !isAboutTheServer(exchange) && !isBelow(exchange, "/feed");
    }

    private static boolean isBelow(RoutingContext exchange, String path) {
        var asked = exchange.normalizedPath();
        return asked.equals(path) || asked.startsWith(path + "/");
    }
}

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

    /** Whether another service says something here: signed as it was sent, and read by the resource alone. */
    static boolean isWebhook(RoutingContext exchange) {
        return exchange.normalizedPath().contains("/webhooks/");
    }

    private static boolean isBelow(RoutingContext exchange, String path) {
        var asked = exchange.normalizedPath();
        return asked.equals(path) || asked.startsWith(path + "/");
    }
}

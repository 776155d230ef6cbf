package dev.scrim.surface.http;

import io.vertx.ext.web.RoutingContext;

/** Tells requests that make the database read row after row from those that name what they want. */
public interface SearchFilters {

    /** Whether a filter of the request searches. On an event loop, so without the database. */
    boolean areIn(RoutingContext exchange);
}

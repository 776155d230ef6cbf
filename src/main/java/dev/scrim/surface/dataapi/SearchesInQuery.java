package dev.scrim.surface.dataapi;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.surface.http.SearchFilters;

/** Finds filters that search by the grammar by which they are answered later. */
@Singleton
class SearchesInQuery implements SearchFilters {

    private static final String BELOW = "/rest/v1/";

    @Override
    public boolean areIn(RoutingContext exchange) {
        String query = Optional.ofNullable(exchange.request().query()).orElse("");
        if (query.isEmpty() || !exchange.normalizedPath().startsWith(BELOW)) {
            return false;
        }
        try {
            return QueryParser.parse(QueryString.decode(query)).searches() > 0;
        } catch (ProblemException e) {
            // what cannot be read is refused where it would be answered, and costs nothing there
            return false;
        }
    }
}

package dev.scrim.surface.dataapi;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Serves the published views. What it says of each in OpenAPI is made from the catalogue, not from this class. */
@Path("/rest/v1")
@Blocking
public class DataResource {

    private final CurrentCatalogue catalogue;
    private final CurrentCaller callers;
    private final OneExchange database;
    private final DataSettings settings;

    DataResource(CurrentCatalogue catalogue, CurrentCaller callers, OneExchange database, DataSettings settings) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.database = database;
        this.settings = settings;
    }

    /** The rows of a view. */
    @GET
    @Operation(hidden = true)
    @Path("/{view}")
    public Response read(@PathParam("view") String view, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(view, uri, headers, true);
    }

    /** The same answer without its body; counts what matches when asked to. */
    @HEAD
    @Operation(hidden = true)
    @Path("/{view}")
    public Response count(@PathParam("view") String view, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(view, uri, headers, false);
    }

    private Response answer(String name, UriInfo uri, HttpHeaders headers, boolean withBody) {
        Caller caller = callers.caller().orElseThrow(() -> new ProblemException(Problem.INTERNAL));
        Preferences preferences = Preferences.of(
                Optional.ofNullable(headers.getRequestHeader("Prefer")).orElse(java.util.List.of()),
                Optional.ofNullable(headers.getHeaderString("Range")),
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT)));
        refuseUnknownTypes(headers, preferences);
        Catalogue known = catalogue.get();
        Endpoint endpoint = endpoint(known, name, caller);
        String raw = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        Query query = preferences.applyTo(QueryParser.parse(QueryString.decode(raw)));
        demandFilters(endpoint, query, caller);
        Plan plan =
                Planner.plan(query, known.view(endpoint), caller.role(), settings.maxRows(), preferences.countAll());
        Rows rows = database.ask(caller, plan.sql(), plan.values(), Rows::read);
        return response(endpoint, query, preferences, rows, withBody);
    }

    /** A view that is not for the caller's role does not exist for it; signing in may show it. */
    private static Endpoint endpoint(Catalogue known, String name, Caller caller) {
        Endpoint endpoint = known.endpoint(name)
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_VIEW, "Could not find the table 'public." + name + "' in the schema cache"));
        if (!endpoint.audience().contains(caller.role())) {
            throw new ProblemException(caller.role().equals("anon") ? Problem.SIGN_IN_IS_NEEDED : Problem.NOT_ALLOWED);
        }
        return endpoint;
    }

    /** Where membership itself is sensitive, who is not signed in looks somebody up and does not browse. */
    private static void demandFilters(Endpoint endpoint, Query query, Caller caller) {
        boolean exact = query.filters().stream()
                .anyMatch(filter -> endpoint.requiredFilters().contains(filter.column())
                        && filter.operator() == Operator.EQ
                        && !filter.negated());
        if (!endpoint.requiredFilters().isEmpty() && caller.role().equals("anon") && !exact) {
            throw new ProblemException(
                    Problem.QUERY_INVALID,
                    "without signing in, filter " + endpoint.name() + " by "
                            + String.join("=eq.… or ", endpoint.requiredFilters()) + "=eq.…");
        }
    }

    private static void refuseUnknownTypes(HttpHeaders headers, Preferences preferences) {
        boolean readable = preferences.asObject()
                || headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
        if (!readable) {
            throw new ProblemException(Problem.NOT_ACCEPTABLE);
        }
    }

    private static Response response(
            Endpoint endpoint, Query query, Preferences preferences, Rows rows, boolean withBody) {
        if (rows.total().isPresent() && query.offset() > rows.total().getAsLong()) {
            throw new ProblemException(Problem.RANGE_NOT_SATISFIABLE);
        }
        if (preferences.asObject() && rows.count() != 1) {
            throw new ProblemException(Problem.NOT_EXACTLY_ONE);
        }
        String body =
                preferences.asObject() ? rows.body().substring(1, rows.body().length() - 1) : rows.body();
        Response.ResponseBuilder response = Response.status(rows.status())
                .header("Content-Range", rows.contentRange(query.offset()))
                .type(preferences.asObject() ? Preferences.OBJECT : MediaType.APPLICATION_JSON);
        if (endpoint.kind() == Endpoint.Kind.MINE) {
            response.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        return withBody ? response.entity(body).build() : response.build();
    }
}

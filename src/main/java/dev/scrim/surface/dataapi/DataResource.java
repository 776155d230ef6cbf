package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.CurrentRequest;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.caller.StatementKind;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.version.Tag;

/** Serves the published views. What it says of each in OpenAPI is made from the catalogue, not from this class. */
@Path("/rest/v1")
@Blocking
public class DataResource {

    private final CatalogueRetry catalogue;
    private final CurrentCaller callers;
    private final OneExchange database;
    private final ReleasedAnswers released;
    private final CurrentRequest request;
    private final DataSettings settings;

    DataResource(
            CatalogueRetry catalogue,
            CurrentCaller callers,
            OneExchange database,
            ReleasedAnswers released,
            CurrentRequest request,
            DataSettings settings) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.database = database;
        this.released = released;
        this.request = request;
        this.settings = settings;
    }

    /** The rows of a view. */
    @GET
    @Operation(hidden = true)
    @Path("/{view}")
    public Response read(@PathParam("view") String view, @Context UriInfo uri, @Context HttpHeaders headers) {
        return catalogue.answer(known -> answer(known, view, uri, headers, true));
    }

    /** The same answer without its body; counts what matches when asked to. */
    @HEAD
    @Operation(hidden = true)
    @Path("/{view}")
    public Response count(@PathParam("view") String view, @Context UriInfo uri, @Context HttpHeaders headers) {
        return catalogue.answer(known -> answer(known, view, uri, headers, false));
    }

    private Response answer(Catalogue known, String name, UriInfo uri, HttpHeaders headers, boolean withBody) {
        Caller caller = callers.caller().orElseThrow(() -> new ProblemException(Problem.INTERNAL));
        Preferences preferences = Preferences.of(headers);
        Endpoint endpoint = Door.open(known, name, caller);
        String raw = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        Query query = preferences
                .applyTo(QueryParser.parse(QueryString.decode(raw)))
                .withSearchesUpTo(settings.maxSearches());
        demandFilters(endpoint, query, caller);
        StaffReads.refuseTrial(endpoint, preferences);
        Relation view = known.view(endpoint);
        if (endpoint.isReleased()) {
            return ofRelease(
                    endpoint, caller.role(), released.answer(endpoint, view, query, preferences), headers, withBody);
        }
        Rows rows = endpoint.forStaff()
                ? ofStaff(caller, endpoint, view, query, preferences)
                : rows(caller, view, query, preferences);
        rows.refuseBeyond(query.offset());
        Rows.Shown shown =
                rows.as(preferences.form(), Clauses.headings(query.select(), view, caller.role()), endpoint.forStaff());
        return response(endpoint, query, shown, have(headers), withBody);
    }

    private Rows rows(Caller caller, Relation view, Query query, Preferences preferences) {
        Plan plan = Planner.plan(query, view, caller.role(), settings.maxRows(), preferences.countAll());
        StatementKind kind = query.kind(preferences.countAll());
        return database.ask(caller, kind, plan.sql(), plan.values(), Rows::read);
    }

    /** Of others, so the transaction leaves a line; nothing else in the statement writes. */
    private Rows ofStaff(Caller caller, Endpoint endpoint, Relation view, Query query, Preferences preferences) {
        Plan plan = Planner.ofStaff(query, endpoint, view, caller.role(), settings.maxRows(), preferences.countAll());
        StatementKind kind = query.kind(preferences.countAll());
        return database.ask(caller.writing(), kind, plan.sql(), plan.values(), Rows::read);
    }

    private Response ofRelease(
            Endpoint endpoint, String role, ReleasedAnswer answer, HttpHeaders headers, boolean withBody) {
        request.exchange().ifPresent(exchange -> ReleasedRoute.written(exchange.request(), role)
                .ifPresent(written -> released.remember(written, endpoint.name(), answer)));
        boolean gzip = ReleasedAnswer.takesGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        boolean known = Tag.isKnown(answer.etag(gzip), have(headers));
        boolean whole = !known && withBody;
        Response.ResponseBuilder response = Response.status(known ? 304 : answer.status());
        answer.describe(gzip, whole, (name, value) -> response.header(name.toString(), value));
        return whole ? response.entity(answer.bytes(gzip).getBytes()).build() : response.build();
    }

    /** The tags of what the client has. */
    private static List<String> have(HttpHeaders headers) {
        return Optional.ofNullable(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse(List.of());
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

    private static Response response(
            Endpoint endpoint, Query query, Rows.Shown shown, List<String> have, boolean withBody) {
        boolean known = Tag.isKnown(shown.tag(), have);
        Response.ResponseBuilder response = Response.status(
                        known ? 304 : shown.rows().status())
                .header("Content-Range", shown.rows().contentRange(query.offset()))
                .header(HttpHeaders.ETAG, shown.tag());
        if (endpoint.kind() == Endpoint.Kind.MINE) {
            response.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        return withBody && !known
                ? response.type(shown.type()).entity(shown.body()).build()
                : response.build();
    }
}

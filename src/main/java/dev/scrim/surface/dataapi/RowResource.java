package dev.scrim.surface.dataapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.limit.Limits;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.version.Tag;

/** Takes rows through the published views. Who may write which is said by their grants and policies alone. */
@Path("/rest/v1")
@Blocking
public class RowResource {

    private static final Set<String> APART = Set.of("columns", "on_conflict");

    private final CatalogueRetry catalogue;
    private final CurrentCaller callers;
    private final Limits limits;
    private final RowWriter writer;
    private final DataSettings settings;

    RowResource(
            CatalogueRetry catalogue, CurrentCaller callers, Limits limits, RowWriter writer, DataSettings settings) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.limits = limits;
        this.writer = writer;
        this.settings = settings;
    }

    /** Adds a row, or each of a list. */
    @POST
    @Path("/{view}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response insert(
            @PathParam("view") String view, byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return catalogue.answer(known -> insert(known, view, body, uri, headers));
    }

    private Response insert(Catalogue known, String view, byte[] body, UriInfo uri, HttpHeaders headers) {
        Change change = change(known, view, uri, headers);
        refuse(!change.query().filters().isEmpty(), "an insert has no filters", "filter");
        NewRows rows = NewRows.read(body, change.columns(), change.preferences().missingIsDefault());
        if (rows.count() > settings.maxWritten()) {
            throw new ProblemException(
                    Problem.BODY_TOO_LARGE, "At most " + settings.maxWritten() + " rows are written at once");
        }
        if (rows.count() > 0) {
            change.endpoint().limit().ifPresent(limit -> limits.spend(limit, rows.count()));
        }
        List<Plan> plans = rows.groups().stream()
                .flatMap(group -> group.columns().isEmpty()
                        ? group.single().stream().map(each -> change.planner().insert(each))
                        : java.util.stream.Stream.of(change.planner().insert(group)))
                .toList();
        return writer.write(change, Written.INSERT, plans).response();
    }

    /** Changes the rows that match. */
    @PATCH
    @Path("/{view}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response update(
            @PathParam("view") String view, byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return catalogue.answer(known -> update(known, view, body, uri, headers));
    }

    private Response update(Catalogue known, String view, byte[] body, UriInfo uri, HttpHeaders headers) {
        Change change = change(known, view, uri, headers);
        demandFilter(change);
        NewRows rows = NewRows.read(body, change.columns(), true);
        if (rows.count() != 1) {
            throw new ProblemException(Problem.ROWS_UNREADABLE, "A change is one JSON object");
        }
        List<Plan> plans = rows.groups().stream()
                .filter(group -> !group.columns().isEmpty())
                .map(group -> change.planner().update(group, change.expected()))
                .toList();
        return writer.write(change, Written.UPDATE, plans).response();
    }

    /** Deletes the rows that match. */
    @DELETE
    @Path("/{view}")
    @Operation(hidden = true)
    public Response delete(@PathParam("view") String view, @Context UriInfo uri, @Context HttpHeaders headers) {
        return catalogue.answer(known -> delete(known, view, uri, headers));
    }

    private Response delete(Catalogue known, String view, UriInfo uri, HttpHeaders headers) {
        Change change = change(known, view, uri, headers);
        demandFilter(change);
        return writer.write(change, Written.DELETE, List.of(change.planner().delete(change.expected())))
                .response();
    }

    private Change change(Catalogue known, String name, UriInfo uri, HttpHeaders headers) {
        Caller caller = callers.caller().orElseThrow(() -> new ProblemException(Problem.INTERNAL));
        Preferences preferences = Preferences.of(headers);
        Endpoint endpoint = Door.open(known, name, caller);
        StaffReads.refuseTrial(endpoint, preferences);
        Relation view = known.view(endpoint);
        List<Map.Entry<String, String>> parameters = QueryString.decode(
                Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse(""));
        Query query = QueryParser.parse(parameters.stream()
                        .filter(parameter -> !APART.contains(parameter.getKey()))
                        .toList())
                .withSearchesUpTo(settings.maxSearches());
        refuse(query.limit().isPresent() || query.offset() > 0, "a change has no limit and no offset", "limit");
        refuse(
                parameters.stream().anyMatch(parameter -> parameter.getKey().equals("on_conflict")),
                "an insert does not merge",
                "on_conflict");
        List<String> ifMatch = Optional.ofNullable(headers.getRequestHeader(HttpHeaders.IF_MATCH))
                .orElse(List.of());
        return new Change(
                endpoint, view, caller.role(), query, preferences, columns(parameters), Tag.expected(ifMatch));
    }

    private static Optional<List<String>> columns(List<Map.Entry<String, String>> parameters) {
        List<String> columns = new ArrayList<>();
        parameters.stream()
                .filter(parameter -> parameter.getKey().equals("columns"))
                .forEach(parameter -> columns.addAll(Words.split(parameter.getValue())));
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    private static void demandFilter(Change change) {
        if (change.query().filters().isEmpty()) {
            throw new ProblemException(Problem.FILTER_IS_NEEDED);
        }
    }

    private static void refuse(boolean wrong, String why, String part) {
        if (wrong) {
            throw new QueryException(why, part);
        }
    }
}

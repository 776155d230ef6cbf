package dev.scrim.surface.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Tells a caller what they may do: the views that are for them, with the columns and methods they were granted. */
@Path("/rest/v1")
@Blocking
public class CallerDocumentResource {

    private static final String HELD = "select coalesce(string_agg(r.name, ',' order by r.name), '')"
            + " from kernel.roles r where kernel.has_role(r.name)";

    private final CurrentCatalogue catalogue;
    private final CurrentCaller callers;
    private final OneExchange database;

    CallerDocumentResource(CurrentCatalogue catalogue, CurrentCaller callers, OneExchange database) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.database = database;
    }

    /** The document, as OpenAPI 3.1. */
    @GET
    @Operation(hidden = true)
    public Response document() {
        Caller caller = callers.caller().orElseThrow(() -> new ProblemException(Problem.INTERNAL));
        OpenAPI document = OASFactory.createOpenAPI()
                .openapi("3.1.0")
                .info(OASFactory.createInfo()
                        .title("What you may read and write")
                        .version("1"))
                .paths(OASFactory.createPaths());
        ContractParts.addTo(document);
        document.addExtension("x-caller", told(caller));
        Catalogue known = catalogue.get();
        for (Endpoint endpoint : known.endpoints()) {
            if (endpoint.audience().contains(caller.role())) {
                ViewPath.add(document, known, endpoint, Set.of(caller.role()));
            }
        }
        return Response.ok(json(document), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Map<String, Object> told(Caller caller) {
        Map<String, Object> told = new TreeMap<>(Map.of("role", caller.role()));
        caller.person().map(UUID::toString).ifPresent(person -> {
            told.put("person", person);
            told.put("roles", roles(caller));
        });
        return told;
    }

    private List<String> roles(Caller caller) {
        String held = database.ask(caller, HELD, List.of(), row -> row.getString(1));
        return held.isEmpty() ? List.of() : List.of(held.split(","));
    }

    private static String json(OpenAPI document) {
        return SmallRyeOpenAPI.builder()
                .withInitialModel(document)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .toJSON();
    }
}

package dev.scrim.surface.contract;

import java.util.Set;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;

/** Adds every published view to the OpenAPI document of the commands, in the words of the catalogue. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class OpenApiPaths implements OASFilter {

    private static final Set<String> ROLES = Set.of("anon", "authenticated", "service_role");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Catalogue catalogue =
                Arc.container().instance(CurrentCatalogue.class).get().get();
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        for (Endpoint endpoint : catalogue.endpoints()) {
            ViewPath.add(document, catalogue, endpoint, ROLES);
        }
    }
}

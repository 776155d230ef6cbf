package dev.scrim.surface.contract;

import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Says in the contract what is true of every operation of a resource, so that no resource has to say it: names,
 * headers, problems, who has to sign in, examples. It works when the program is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommandContract implements OASFilter {

    private final Map<String, ResourceMethod> methods;

    /** @param index the classes of the program */
    public CommandContract(IndexView index) {
        this.methods = ResourceMethod.all(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ContractParts.addTo(document);
        new ContractSchemas(document).tellChoices();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> {
                    ResourceMethod method = methods.get(verb + " " + path);
                    if (method == null) {
                        throw new IllegalStateException("no resource of ours answers " + verb + " " + path);
                    }
                    new ContractOperation(document, path, method, operation).complete();
                }));
    }
}

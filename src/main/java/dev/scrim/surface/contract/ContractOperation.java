package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes one operation of a resource from what its method says, and from what holds for all. */
final class ContractOperation {

    private static final String REASON = "reason";

    private final String path;
    private final ResourceMethod method;
    private final Operation operation;
    private final ContractSchemas schemas;

    ContractOperation(OpenAPI document, String path, ResourceMethod method, Operation operation) {
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.schemas = new ContractSchemas(document);
    }

    void complete() {
        if (operation.getOperationId() == null) {
            operation.setOperationId(method.operationId());
        }
        if (!method.isOpen()) {
            ContractParts.requireToken(operation, false);
        }
        describeParameters();
        describeBody();
        describeSuccess();
        describeProblems();
    }

    private void describeParameters() {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getExample() == null)
                .forEach(parameter -> schemas.example(parameter.getName(), parameter.getSchema())
                        .ifPresent(parameter::setExample));
        if (method.isOpen()) {
            return;
        }
        List<String> headers = new ArrayList<>(List.of(ContractParts.PURPOSE, ContractParts.REASON));
        if (method.isCommand()) {
            headers.add(ContractParts.IDEMPOTENCY_KEY);
        }
        if (method.readsIfMatch()) {
            headers.add(ContractParts.IF_MATCH);
        }
        headers.forEach(header -> operation.addParameter(ContractParts.parameter(header)));
    }

    private void describeBody() {
        RequestBody body = operation.getRequestBody();
        if (body == null) {
            return;
        }
        for (MediaType media : body.getContent().getMediaTypes().values()) {
            Schema schema = schemas.resolved(media.getSchema());
            Optional.ofNullable(schema.getProperties())
                    .map(properties -> properties.get(REASON))
                    .ifPresent(ContractParts::describeReason);
            // what requires nothing may be left out
            List<String> required = schema.getRequired();
            body.setRequired(schema.getProperties() == null || required != null && !required.isEmpty());
            addExample(media);
        }
    }

    private void describeSuccess() {
        if (method.answersNothing()) {
            operation.getResponses().removeAPIResponse("201");
            operation
                    .getResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Done."));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describeSuccess(response);
            }
        });
    }

    private void describeSuccess(APIResponse response) {
        Map<String, MediaType> media = Optional.ofNullable(response.getContent())
                .map(Content::getMediaTypes)
                .orElse(Map.of());
        media.values().forEach(answer -> {
            if (answer.getSchema() == null) {
                answer.setSchema(ContractParts.bytes());
            }
            schemas.requireWhatIsAlwaysThere(answer.getSchema());
            addExample(answer);
        });
        response.addHeader(ContractParts.REQUEST_ID, ContractParts.header(ContractParts.REQUEST_ID));
        if (method.isCommand() && !method.isOpen()) {
            for (String header : List.of(ContractParts.AUDIT_EVENT, ContractParts.REPLAYED)) {
                response.addHeader(header, ContractParts.header(header));
            }
        }
    }

    private void addExample(MediaType media) {
        if (media.getExample() == null) {
            schemas.example("", media.getSchema()).ifPresent(media::setExample);
        }
    }

    private void describeProblems() {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 429, 503, 504));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (!method.isOpen()) {
            statuses.addAll(ofWhoIsSignedIn());
        }
        statuses.forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        ContractParts.problem(status, path.startsWith(ContractParts.DATA_API))));
    }

    private List<Integer> ofWhoIsSignedIn() {
        List<Integer> statuses = new ArrayList<>(List.of(401, 403));
        if (method.isCommand()) {
            statuses.addAll(List.of(409, 422));
        }
        if (operation.getRequestBody() != null) {
            // its keys may name what is not there
            statuses.add(404);
        }
        if (method.readsIfMatch()) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }
}

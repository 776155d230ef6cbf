package dev.scrim.surface.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import dev.scrim.kernel.problem.Answer;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemBody;

/** What several operations of the contract share, each said once under components: headers, problems, the token. */
final class ContractParts {

    static final String DATA_API = "/rest/v1";

    static final String REASON = "X-Audit-Reason";
    static final String PURPOSE = "X-Purpose";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    static final String AUDIT_EVENT = "Audit-Event";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String REQUEST_ID = "X-Request-Id";
    static final String ETAG = "ETag";
    static final String CONTENT_RANGE = "Content-Range";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String CHALLENGE = "WWW-Authenticate";

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String DATA_API_PROBLEM = "data_api_problem";
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 416, 422, 428, 429, 503, 504);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 255;
    private static final String SOME_REQUEST = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final Map<String, String> PARAMETERS = Map.of(
            REASON,
            "Why, 3 to 500 characters, percent-encoded UTF-8. Needed where the change, or reading rows of others, is"
                    + " audited, unless the body says it.",
            PURPOSE,
            "What a service acts for, 3 to 500 characters, percent-encoded UTF-8. Needed with the token of a service.",
            IDEMPOTENCY_KEY,
            "8 to 255 visible characters, new for each new request. The same key and request have the same answer for a"
                    + " day.",
            IF_MATCH,
            "ETags of the version that was read; 412 where it is another by now.");
    private static final Map<String, String> HEADERS = Map.of(
            AUDIT_EVENT, "The audit row that the change left, if it is audited.",
            REPLAYED, "true: this is the answer that the first request with this key had.",
            REQUEST_ID, "The id of the request, as in the logs.",
            ETAG, "The version of what was read.",
            CONTENT_RANGE, "The first and last row, and how many match where that was asked for, as in 0-24/57.",
            RETRY_AFTER, "After how many seconds it is worth to ask again.",
            CHALLENGE, "How to sign in (RFC 6750).");

    private ContractParts() {}

    /** Adds them to the components of a document. */
    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the configured issuer."));
        new TreeMap<>(PARAMETERS)
                .forEach((name, description) -> components.addParameter(
                        name,
                        OASFactory.createParameter()
                                .name(name)
                                .in(Parameter.In.HEADER)
                                .description(description)
                                .schema(value(name))));
        new TreeMap<>(HEADERS)
                .forEach((name, description) -> components.addHeader(
                        name, OASFactory.createHeader().description(description).schema(value(name))));
        components.addSchema(PROBLEM, problem()).addSchema(DATA_API_PROBLEM, dataApiProblem());
        for (int status : STATUSES) {
            components.addResponse(name(status, false), described(status, false));
            components.addResponse(name(status, true), described(status, true));
        }
    }

    /** A header that a request may have. */
    static Parameter parameter(String header) {
        return OASFactory.createParameter().ref("#/components/parameters/" + header);
    }

    /** A header that an answer may have. */
    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** The answer of a status that says what is wrong. */
    static APIResponse problem(int status, boolean isDataApi) {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("the contract has no problem of status " + status);
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status, isDataApi));
    }

    /** Says that an operation needs a token, or does without. */
    static void requireToken(Operation operation, boolean isOpen) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        if (isOpen) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
    }

    /** What is no JSON and no text. */
    static Schema bytes() {
        return text().format("binary");
    }

    /** Describes the property of a body that says why. */
    static void describeReason(Schema reason) {
        reason.minLength(SHORTEST_REASON)
                .maxLength(LONGEST_REASON)
                .description("Why, where the change is audited; or say it in X-Audit-Reason.")
                .examples(List.of("They asked for it in writing."));
    }

    private static String name(int status, boolean isDataApi) {
        return (isDataApi ? "data_api_" : "") + Problem.ofStatus(status).name().toLowerCase(java.util.Locale.ROOT);
    }

    private static APIResponse described(int status, boolean isDataApi) {
        Problem problem = Problem.ofStatus(status);
        Answer answer = Answer.of(problem);
        String body = isDataApi ? ProblemBody.ofDataApi(answer) : ProblemBody.of(answer, SOME_REQUEST);
        APIResponse response = OASFactory.createAPIResponse()
                .description(problem.title() + "; code says more. " + problem.remedy())
                .addHeader(REQUEST_ID, header(REQUEST_ID))
                .content(OASFactory.createContent()
                        .addMediaType(
                                isDataApi ? "application/json" : ProblemBody.TYPE,
                                OASFactory.createMediaType()
                                        .schema(reference(isDataApi ? DATA_API_PROBLEM : PROBLEM))
                                        .example(new JsonObject(body).getMap())));
        if (status == 401) {
            response.addHeader(CHALLENGE, header(CHALLENGE));
        } else if (status == 429 || status >= 503) {
            response.addHeader(RETRY_AFTER, header(RETRY_AFTER));
        }
        return response;
    }

    private static Schema problem() {
        Schema fault = object(ContractParts::text, "field", "code");
        return object(ContractParts::text, "type", "title", "detail", "instance", "code")
                .description("What is wrong (RFC 9457). code is stable; errors names the fields at fault.")
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addRequired("status")
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault));
    }

    private static Schema dataApiProblem() {
        return object(ContractParts::text, "code", "message", "details", "hint");
    }

    private static Schema object(Supplier<Schema> property, String... names) {
        Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        Stream.of(names)
                .forEach(name -> object.addProperty(name, property.get()).addRequired(name));
        return object;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** The value of a header. */
    private static Schema value(String header) {
        return switch (header) {
            case AUDIT_EVENT -> text().format("uuid");
            case IDEMPOTENCY_KEY -> text().minLength(SHORTEST_KEY).maxLength(LONGEST_KEY);
            case RETRY_AFTER -> OASFactory.createSchema().addType(SchemaType.INTEGER);
            default -> text();
        };
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}

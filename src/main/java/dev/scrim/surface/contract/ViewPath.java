package dev.scrim.surface.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;

/** Describes one published view to callers of some roles: nothing in it is for others only. */
final class ViewPath {

    private static final String FILTERS =
            "eq, neq, gt, gte, lt, lte, in.(…), is.null, is.not_null, is.true, is.false or is.unknown; not. negates.";
    private static final String SEARCHES = " Also like and ilike (* for any characters), cs and cd.";
    private static final Map<String, String> READING = Map.of(
            "select", "Columns, separated by commas; alias:column renames.",
            "order", "column.asc or column.desc, .nullsfirst or .nullslast; several separated by commas.",
            "limit", "The most rows.",
            "offset", "Rows skipped.");
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 406, 429, 503, 504);
    private static final List<Integer> REFUSALS_OF_ROWS = List.of(409, 413, 415, 422);

    private static final String FEED = "Server-sent events; the id of each is the number of a release. release has all "
            + "rows and comes first, and again to who reads too slowly; change has the rows that are new or other "
            + "(changed) and the keys of those that are no more (gone); reset has all rows, for who comes back with a "
            + "release that is unknown or older than a day; later comes alone where there is no room for now (code), "
            + "and the stream ends: come back after retry.";

    private final Catalogue catalogue;
    private final Endpoint endpoint;
    private final Relation view;
    private final Set<String> roles;

    private ViewPath(Catalogue catalogue, Endpoint endpoint, Set<String> roles) {
        this.catalogue = catalogue;
        this.endpoint = endpoint;
        this.view = catalogue.view(endpoint);
        this.roles = roles;
    }

    /** Adds the view to a document that has the parts all share, with the methods that some of the roles may use. */
    static void add(OpenAPI document, Catalogue catalogue, Endpoint endpoint, Set<String> roles) {
        ViewPath path = new ViewPath(catalogue, endpoint, roles);
        document.getComponents().addSchema(endpoint.name(), path.row());
        document.getPaths().addPathItem("/rest/v1/" + endpoint.name(), path.item());
        if (endpoint.isReleased()) {
            document.getPaths()
                    .addPathItem(
                            "/feed/v1/" + endpoint.name(),
                            OASFactory.createPathItem().GET(path.feed()));
        }
    }

    private PathItem item() {
        PathItem item = OASFactory.createPathItem().GET(read());
        if (!columns(Column::insert).isEmpty()) {
            item.POST(insert());
        }
        if (!columns(Column::update).isEmpty()) {
            item.PATCH(update());
        }
        if (endpoint.delete().stream().anyMatch(roles::contains)) {
            item.DELETE(delete());
        }
        return item;
    }

    private Operation read() {
        Operation operation = operation("read", "200", "The rows.");
        READING.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> operation.addParameter(query(entry.getKey(), entry.getValue())));
        filters(operation);
        operation.addParameter(header("Prefer", "count=exact counts all rows that match."));
        operation.addParameter(header("Range", "Rows from and to, as in 0-24."));
        operation.addParameter(header("If-None-Match", "An ETag; 304 where nothing has changed."));
        if (endpoint.forStaff()) {
            operation.addParameter(ContractParts.parameter(ContractParts.REASON));
        }
        APIResponse rows = operation.getResponses().getAPIResponse("200");
        for (String header : List.of(ContractParts.ETAG, ContractParts.CONTENT_RANGE)) {
            rows.addHeader(header, ContractParts.header(header));
        }
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("Nothing has changed."))
                .addAPIResponse("416", ContractParts.problem(416, true));
        return operation;
    }

    private Operation insert() {
        Operation operation = operation("insert", "201", "Added.");
        operation.addParameter(query("columns", "The only keys of the body that count."));
        operation.addParameter(query("select", READING.get("select")));
        writing(operation, body(Column::insert, true));
        return operation;
    }

    private Operation update() {
        Operation operation = operation("update", "204", "Changed, or there was nothing to change.");
        filters(operation);
        operation.addParameter(query("select", READING.get("select")));
        ifMatch(operation);
        writing(operation, body(Column::update, false));
        return operation;
    }

    private Operation delete() {
        Operation operation = operation("delete", "204", "Gone, or it was not there.");
        filters(operation);
        ifMatch(operation);
        preferences(operation);
        refuse(operation.getResponses(), 409);
        return operation;
    }

    private Operation operation(String verb, String status, String meaning) {
        APIResponse done = OASFactory.createAPIResponse().description(meaning);
        if (!status.equals("204")) {
            done.content(json(rows()));
        }
        APIResponses responses = OASFactory.createAPIResponses().addAPIResponse(status, done);
        if (status.equals("204")) {
            responses.addAPIResponse(
                    "200",
                    OASFactory.createAPIResponse()
                            .description("The rows, with Prefer: return=representation.")
                            .content(json(rows())));
        }
        REFUSALS.forEach(refusal -> refuse(responses, refusal));
        Operation operation = OASFactory.createOperation()
                .operationId(verb + "_" + endpoint.name())
                .addTag(endpoint.module())
                .summary(view.meaning())
                .description(description())
                .responses(responses);
        ContractParts.requireToken(operation, audience().contains("anon"));
        if (audience().contains("service_role")) {
            operation.addParameter(ContractParts.parameter(ContractParts.PURPOSE));
        }
        operation.addExtension("x-audience", audience());
        operation.addExtension("x-kind", endpoint.kind().name().toLowerCase(Locale.ROOT));
        List<Map<String, Object>> contracts = ReleaseContract.of(catalogue, endpoint).stream()
                .map(ReleaseContract::asObject)
                .toList();
        if (!contracts.isEmpty()) {
            operation.addExtension("x-release-contracts", contracts);
        }
        return operation;
    }

    private Operation feed() {
        Content events = OASFactory.createContent()
                .addMediaType(
                        "text/event-stream",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        APIResponses responses = OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200", OASFactory.createAPIResponse().description(FEED).content(events));
        List.of(400, 404, 429, 503)
                .forEach(status ->
                        responses.addAPIResponse(String.valueOf(status), ContractParts.problem(status, false)));
        return OASFactory.createOperation()
                .operationId("follow_" + endpoint.name())
                .addTag(endpoint.module())
                .summary(view.meaning())
                .description(description())
                .addParameter(header("Last-Event-ID", "The release the client has; it is sent what came since."))
                .addParameter(query("last_event_id", "The same, for clients that cannot send headers."))
                .responses(responses);
    }

    private void writing(Operation operation, Schema body) {
        preferences(operation);
        REFUSALS_OF_ROWS.forEach(refusal -> refuse(operation.getResponses(), refusal));
        operation.requestBody(OASFactory.createRequestBody().required(true).content(json(body)));
    }

    private static void preferences(Operation operation) {
        operation.addParameter(header(
                "Prefer",
                "return=minimal, headers-only or representation; missing=default; count=exact; max-affected=N; "
                        + "tx=rollback tries without changing anything."));
        operation.addParameter(ContractParts.parameter(ContractParts.IDEMPOTENCY_KEY));
        operation.addParameter(ContractParts.parameter(ContractParts.REASON));
        operation.getResponses().getAPIResponses().forEach((status, done) -> {
            if (status.startsWith("2")) {
                for (String header : List.of(ContractParts.AUDIT_EVENT, ContractParts.REPLAYED, ContractParts.ETAG)) {
                    done.addHeader(header, ContractParts.header(header));
                }
            }
        });
    }

    private static void ifMatch(Operation operation) {
        operation.addParameter(ContractParts.parameter(ContractParts.IF_MATCH));
        refuse(operation.getResponses(), 412);
    }

    private static void refuse(APIResponses responses, int status) {
        responses.addAPIResponse(String.valueOf(status), ContractParts.problem(status, true));
    }

    private Schema rows() {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference(endpoint.name()));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private Schema row() {
        Schema row = OASFactory.createSchema().addType(SchemaType.OBJECT).description(view.meaning());
        columns(Column::select).forEach(column -> row.addProperty(column.name(), ColumnSchema.of(column)));
        return row;
    }

    private Schema body(Function<Column, Set<String>> granted, boolean isNew) {
        Schema row = OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesBoolean(false);
        columns(granted).forEach(column -> row.addProperty(column.name(), ColumnSchema.of(column)));
        List<String> required = columns(granted).stream()
                .filter(column -> isNew && column.notNull() && !column.hasDefault())
                .map(Column::name)
                .toList();
        if (!required.isEmpty()) {
            row.required(required);
        }
        Schema rows = OASFactory.createSchema().addType(SchemaType.ARRAY).items(row);
        return isNew ? OASFactory.createSchema().anyOf(List.of(row, rows)) : row;
    }

    private List<Column> columns(Function<Column, Set<String>> granted) {
        return view.columns().stream()
                .filter(column -> granted.apply(column).stream().anyMatch(roles::contains))
                .toList();
    }

    private List<String> audience() {
        return endpoint.audience().stream().filter(roles::contains).sorted().toList();
    }

    private void filters(Operation operation) {
        String served = view.isSearchable() ? FILTERS + SEARCHES : FILTERS;
        columns(Column::select).forEach(column -> operation.addParameter(query(column.name(), served)));
    }

    private String description() {
        String audience = "For " + String.join(", ", audience()) + ". ";
        String kind =
                switch (endpoint.kind()) {
                    case MINE -> "Rows are those the caller's policies show.";
                    case OURS -> "The same for everybody.";
                    case VOLUNTEERED ->
                        "People who consented to \"" + endpoint.consent().orElse("") + "\", released once a day.";
                };
        String contracts = ReleaseContract.of(catalogue, endpoint).stream()
                .map(set -> " " + ReleaseContract.sentence(set))
                .collect(Collectors.joining());
        return audience + kind + contracts;
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }

    private static Parameter query(String name, String description) {
        return parameter(name, description).in(Parameter.In.QUERY);
    }

    private static Parameter header(String name, String description) {
        return parameter(name, description).in(Parameter.In.HEADER);
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}

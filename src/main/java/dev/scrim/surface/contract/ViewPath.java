package dev.scrim.surface.contract;

import java.util.ArrayList;
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

    private static final String PROBLEM = "data_api_problem";
    private static final String FILTERS =
            "eq, neq, gt, gte, lt, lte, in.(…), is.null, is.not_null, is.true, is.false or is.unknown; not. negates.";
    private static final String SEARCHES = " Also like and ilike (* for any characters), cs and cd.";
    private static final Map<String, String> READING = Map.of(
            "select", "Columns, separated by commas; alias:column renames.",
            "order", "column.asc or column.desc, .nullsfirst or .nullslast; several separated by commas.",
            "limit", "The most rows.",
            "offset", "Rows skipped.");
    private static final Map<String, String> REFUSALS = new java.util.TreeMap<>(Map.of(
            "400", "The request cannot be read; code says where.",
            "401", "Sign in first, or the token is not valid.",
            "403", "The caller may not do this.",
            "429", "Too often; Retry-After says when to come back.",
            "503", "Too busy just now; Retry-After says when to come back.",
            "504", "It took too long; ask for less."));

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

    /** Adds the view to a document, with the methods that some of the roles may use. */
    static void add(OpenAPI document, Catalogue catalogue, Endpoint endpoint, Set<String> roles) {
        ViewPath path = new ViewPath(catalogue, endpoint, roles);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(endpoint.name(), path.row()).addSchema(PROBLEM, problem());
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
        operation.addParameter(header("If-Match", "ETags of the version that may be changed; 412 where it is gone."));
        writing(operation, body(Column::update, false));
        return operation;
    }

    private Operation delete() {
        Operation operation = operation("delete", "204", "Gone, or it was not there.");
        filters(operation);
        operation.addParameter(header("If-Match", "ETags of the version that may be deleted; 412 where it is gone."));
        preferences(operation);
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
        REFUSALS.forEach((code, why) -> responses.addAPIResponse(
                code, OASFactory.createAPIResponse().description(why).content(json(reference(PROBLEM)))));
        Operation operation = OASFactory.createOperation()
                .operationId(verb + "_" + endpoint.name())
                .addTag(endpoint.module())
                .summary(view.meaning())
                .description(description())
                .responses(responses);
        operation.addExtension(
                "x-audience",
                endpoint.audience().stream().filter(roles::contains).sorted().toList());
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
        Map.of(
                        "400",
                        "A feed has no filters.",
                        "429",
                        "Too many feeds from one address; to Accept: text/event-stream it is 200 and the event later.",
                        "503",
                        "Too many feeds; with Accept: text/event-stream it is 200 and the event later.")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(refusal -> responses.addAPIResponse(
                        refusal.getKey(), OASFactory.createAPIResponse().description(refusal.getValue())));
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
        operation.requestBody(OASFactory.createRequestBody().required(true).content(json(body)));
    }

    private static void preferences(Operation operation) {
        operation.addParameter(header(
                "Prefer",
                "return=minimal, headers-only or representation; missing=default; count=exact; max-affected=N; "
                        + "tx=rollback tries without changing anything."));
        operation.addParameter(header("Idempotency-Key", "The same key and request have the same answer for a day."));
        operation.addParameter(header("X-Audit-Reason", "Why, percent-encoded, where the change is audited."));
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

    private void filters(Operation operation) {
        String served = view.isSearchable() ? FILTERS + SEARCHES : FILTERS;
        columns(Column::select).forEach(column -> operation.addParameter(query(column.name(), served)));
    }

    private String description() {
        String audience = "For "
                + endpoint.audience().stream().filter(roles::contains).sorted().collect(Collectors.joining(", "))
                + ". ";
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

    private static Schema problem() {
        Schema problem = OASFactory.createSchema().addType(SchemaType.OBJECT);
        List<String> keys = new ArrayList<>(List.of("code", "message", "details", "hint"));
        keys.forEach(key -> problem.addProperty(key, OASFactory.createSchema().addType(SchemaType.STRING)));
        return problem.required(keys);
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

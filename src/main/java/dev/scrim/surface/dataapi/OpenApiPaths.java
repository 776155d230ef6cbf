package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CellSet;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;

/** Adds every published view to the OpenAPI document, in the words of the catalogue. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class OpenApiPaths implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Catalogue catalogue =
                Arc.container().instance(CurrentCatalogue.class).get().get();
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        for (Endpoint endpoint : catalogue.endpoints()) {
            Relation view = catalogue.view(endpoint);
            document.getPaths()
                    .addPathItem(
                            "/rest/v1/" + endpoint.name(),
                            OASFactory.createPathItem().GET(operation(catalogue, endpoint, view)));
        }
    }

    private static Operation operation(Catalogue catalogue, Endpoint endpoint, Relation view) {
        Schema row = OASFactory.createSchema().addType(SchemaType.OBJECT).description(view.meaning());
        view.columns().forEach(column -> row.addProperty(column.name(), schema(column)));
        Operation operation = OASFactory.createOperation()
                .operationId("read_" + endpoint.name())
                .addTag(endpoint.module())
                .summary(view.meaning())
                .description(description(catalogue, endpoint))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description("The rows.")
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .addType(SchemaType.ARRAY)
                                                                        .items(row))))));
        parameters(view).forEach(operation::addParameter);
        operation.addExtension("x-audience", List.copyOf(endpoint.audience()));
        operation.addExtension("x-kind", endpoint.kind().name().toLowerCase(java.util.Locale.ROOT));
        return operation;
    }

    private static String description(Catalogue catalogue, Endpoint endpoint) {
        String audience =
                "For " + String.join(", ", endpoint.audience().stream().sorted().toList()) + ". ";
        String kind =
                switch (endpoint.kind()) {
                    case MINE -> "Rows are those the caller's policies show.";
                    case OURS -> "The same for everybody.";
                    case VOLUNTEERED ->
                        "People who consented to \"" + endpoint.consent().orElse("") + "\", released once a day.";
                };
        String contracts = catalogue.cellSets().stream()
                .filter(set -> endpoint.cellSets().contains(set.name()))
                .map(OpenApiPaths::contract)
                .collect(Collectors.joining());
        return audience + kind + contracts;
    }

    private static String contract(CellSet set) {
        return " Counts of " + set.name() + ": distinct people by " + String.join(", ", set.by())
                + " in closed buckets of "
                + set.bucket() + ", absent below " + set.k() + " people, with noise of epsilon " + set.epsilon()
                + ", rounded to " + set.base() + ", never recomputed.";
    }

    private static List<Parameter> parameters(Relation view) {
        List<Parameter> parameters = new java.util.ArrayList<>(Map.of(
                        "select", "Columns, separated by commas; alias:column renames.",
                        "order", "column.asc or column.desc, .nullsfirst or .nullslast; several separated by commas.",
                        "limit", "The most rows.",
                        "offset", "Rows skipped.")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                .toList());
        view.columns()
                .forEach(column -> parameters.add(parameter(
                        column.name(), "eq, neq, gt, gte, lt, lte, in.(…) or is.null; not. before it negates.")));
        return parameters;
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Schema schema(Column column) {
        Schema schema = OASFactory.createSchema().description(column.meaning());
        if (!column.dataClass().isEmpty()) {
            schema.addExtension("x-data-class", column.dataClass());
        }
        switch (column.type()) {
            case "smallint", "integer", "bigint" -> schema.addType(SchemaType.INTEGER);
            case "numeric", "real", "double precision" -> schema.addType(SchemaType.NUMBER);
            case "boolean" -> schema.addType(SchemaType.BOOLEAN);
            case "jsonb", "json" -> schema.addType(SchemaType.OBJECT);
            case "uuid" -> schema.addType(SchemaType.STRING).format("uuid");
            case "timestamp with time zone" -> schema.addType(SchemaType.STRING).format("date-time");
            case "date" -> schema.addType(SchemaType.STRING).format("date");
            default -> {
                if (column.type().endsWith("[]")) {
                    schema.addType(SchemaType.ARRAY);
                } else {
                    schema.addType(SchemaType.STRING);
                }
            }
        }
        return column.notNull() ? schema : schema.addType(SchemaType.NULL);
    }
}

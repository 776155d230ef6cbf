package dev.scrim.surface.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import dev.scrim.Modules;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;

import static io.restassured.RestAssured.given;

/**
 * The OpenAPI document as it is served, or as it is committed.
 *
 * @param document the document
 */
record Contract(JsonObject document) {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    /** What the server says of itself; what the class before did to the schema is gone, and known to be. */
    static Contract served(CurrentCatalogue catalogue) {
        catalogue.reread();
        return new Contract(new JsonObject(
                        given().accept("application/json").get("/q/openapi").asString()))
                .ofTheProduct(catalogue.get());
    }

    /** Without what only tests add: the paths below /probe and the views of their module. */
    private Contract ofTheProduct(Catalogue catalogue) {
        var paths = document.getJsonObject("paths");
        var views = catalogue.endpoints().stream()
                .filter(endpoint -> !isOfTheProduct(endpoint))
                .flatMap(Contract::paths)
                .collect(Collectors.toSet());
        List.copyOf(paths.fieldNames()).stream()
                .filter(path -> path.startsWith("/probe/") || views.contains(path))
                .forEach(paths::remove);
        forgetUnusedSchemas();
        return this;
    }

    private void forgetUnusedSchemas() {
        var schemas = document.getJsonObject("components").getJsonObject("schemas");
        var before = -1;
        while (before != schemas.size()) {
            before = schemas.size();
            var text = document.encode();
            List.copyOf(schemas.fieldNames()).stream()
                    .filter(name -> !text.contains("#/components/schemas/" + name + "\""))
                    .forEach(schemas::remove);
        }
    }

    static boolean isOfTheProduct(Endpoint endpoint) {
        return Modules.inOrder().stream().map(Modules::schema).anyMatch(endpoint.module()::equals);
    }

    /** Where a view is served. */
    static Stream<String> paths(Endpoint endpoint) {
        var rows = Stream.of("/rest/v1/" + endpoint.name());
        return endpoint.isReleased() ? Stream.concat(rows, Stream.of("/feed/v1/" + endpoint.name())) : rows;
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path its path
     * @param said what is said of it
     */
    record Operation(String method, String path, JsonObject said) {

        String name() {
            return said.getString("operationId", "");
        }

        /** Whether it is a resource's, not a view's. */
        boolean isOfAResource() {
            return !said.containsKey("x-audience") && !path.startsWith("/feed/v1/");
        }

        boolean isCommand() {
            return isOfAResource() && !method.equals("GET");
        }

        boolean needsToken() {
            return !said.getJsonArray("security", new JsonArray()).isEmpty();
        }

        /** The content of the body it reads; empty where it reads none. */
        JsonObject body() {
            return said.getJsonObject("requestBody", new JsonObject()).getJsonObject("content", new JsonObject());
        }

        /** Its example; empty where it reads no body. */
        Optional<JsonObject> example() {
            return Optional.ofNullable(body().getJsonObject("application/json"))
                    .map(media -> media.getJsonObject("example").copy());
        }

        /** Its path to a row, with the examples of its other parameters. */
        String pathTo(UUID row) {
            var there = path.replace("{id}", row.toString());
            for (var parameter : said.getJsonArray("parameters", new JsonArray())) {
                var told = (JsonObject) parameter;
                if ("path".equals(told.getString("in"))) {
                    there = there.replace("{" + told.getString("name") + "}", told.getString("example"));
                }
            }
            return there;
        }

        /** Whether it reads a header of this name. */
        boolean reads(String header) {
            return said.getJsonArray("parameters", new JsonArray()).stream()
                    .map(JsonObject.class::cast)
                    .map(parameter -> parameter.getString("name", parameter.getString("$ref", "")))
                    .anyMatch(name -> name.endsWith(header));
        }

        JsonObject response(String status) {
            return said.getJsonObject("responses", new JsonObject()).getJsonObject(status, new JsonObject());
        }

        Set<String> statuses() {
            return said.getJsonObject("responses", new JsonObject()).fieldNames();
        }

        /** What it answers when it did what it should. */
        String success() {
            return statuses().stream()
                    .filter(status -> status.startsWith("2"))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        return document.getJsonObject("paths").stream()
                .flatMap(path -> ((JsonObject) path.getValue())
                        .stream()
                                .filter(method -> METHODS.contains(method.getKey()))
                                .map(method -> new Operation(
                                        method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), (JsonObject)
                                                method.getValue())))
                .toList();
    }

    /** What stands where a reference points; the object itself where it is none. */
    JsonObject resolved(JsonObject object) {
        var reference = object.getString("$ref");
        if (reference == null) {
            return object;
        }
        var found = document;
        for (var part : reference.substring("#/".length()).split("/")) {
            found = found.getJsonObject(part);
            if (found == null) {
                throw new AssertionError(reference + " points nowhere");
            }
        }
        return resolved(found);
    }

    JsonObject schemas() {
        return document.getJsonObject("components").getJsonObject("schemas");
    }
}

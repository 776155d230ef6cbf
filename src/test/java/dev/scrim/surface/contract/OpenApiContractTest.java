package dev.scrim.surface.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.scrim.Modules;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The committed contract is what the server says of itself; {@code -Dgolden=write} rewrites it. */
@QuarkusTest
class OpenApiContractTest {

    private static final Path FILE = Path.of("docs", "reference", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    CurrentCatalogue catalogue;

    /** What the class before did to the schema is gone, and known to be. */
    private JsonObject served() {
        catalogue.reread();
        return new JsonObject(
                given().accept("application/json").get("/q/openapi").asString());
    }

    @Test
    void the_contract_is_what_the_server_says() throws IOException {
        var generated = yaml(product(served()));
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(FILE, generated);
        }
        assertThat(Files.readString(FILE).lines().toList())
                .as(FILE + " is older than the program: run with -Dgolden=write and read the difference")
                .isEqualTo(generated.lines().toList());
    }

    @Test
    void no_two_operations_have_one_name() {
        var names = operations(served()).stream()
                .map(operation -> operation.getString("operationId"))
                .filter(name -> name != null)
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    private static List<JsonObject> operations(JsonObject document) {
        return document.getJsonObject("paths").stream()
                .flatMap(path -> ((JsonObject) path.getValue()).stream())
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> (JsonObject) method.getValue())
                .toList();
    }

    /** Without what only tests add: their resources, their module, and the schemas that only those use. */
    private static JsonObject product(JsonObject document) {
        var modules = Modules.inOrder().stream().map(Modules::schema).collect(Collectors.toSet());
        var paths = document.getJsonObject("paths");
        for (var path : List.copyOf(paths.fieldNames())) {
            var isOurs = operationTags(paths.getJsonObject(path)).stream().allMatch(modules::contains);
            if (path.startsWith("/probe") || !isOurs) {
                paths.remove(path);
            }
        }
        var schemas = document.getJsonObject("components", new JsonObject()).getJsonObject("schemas", new JsonObject());
        var before = -1;
        while (before != schemas.size()) {
            before = schemas.size();
            var text = document.encode();
            List.copyOf(schemas.fieldNames()).stream()
                    .filter(name -> !text.contains("#/components/schemas/" + name + "\""))
                    .forEach(schemas::remove);
        }
        return document;
    }

    private static List<String> operationTags(JsonObject path) {
        return path.stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .flatMap(method -> ((JsonObject) method.getValue())
                        .getJsonArray("tags", new JsonArray()).stream().map(String::valueOf))
                .toList();
    }

    private static String yaml(JsonObject document) {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .withCustomStaticFile(
                        () -> new ByteArrayInputStream(document.encode().getBytes(StandardCharsets.UTF_8)))
                .build()
                .toYAML();
    }
}

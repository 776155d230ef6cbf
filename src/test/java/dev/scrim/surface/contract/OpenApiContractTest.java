package dev.scrim.surface.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed contract is what the server says of itself; {@code -Dgolden=write} rewrites it. */
@QuarkusTest
class OpenApiContractTest {

    private static final Path FILE = Path.of("docs", "reference", "openapi.yaml");

    /** What is served and not in the contract: the paths of all views, each of which is there by name, and these. */
    private static final Set<String> APART = Set.of(
            "GET /rest/v1/{view}",
            "HEAD /rest/v1/{view}",
            "POST /rest/v1/{view}",
            "PATCH /rest/v1/{view}",
            "DELETE /rest/v1/{view}",
            // a contract itself: of what the caller may do
            "GET /rest/v1",
            // refuses
            "HEAD /privacy/exports/{id}");

    @Inject
    CurrentCatalogue catalogue;

    @Test
    void the_contract_is_what_the_server_says() throws IOException {
        var generated = yaml(Contract.served(catalogue).document());
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(FILE, generated);
        }
        assertThat(Files.readString(FILE).lines().toList())
                .as(FILE + " is older than the program: run with -Dgolden=write and read the difference")
                .isEqualTo(generated.lines().toList());
    }

    @Test
    void the_committed_contract_has_every_operation_that_is_served_and_no_other() throws IOException {
        var committed = new Contract(new JsonObject(json(Files.readString(FILE))));
        var served = new TreeSet<>(resources());
        served.removeAll(APART);
        assertThat(served).hasSizeGreaterThan(60);
        assertThat(committed.operations().stream()
                        .filter(Contract.Operation::isOfAResource)
                        .map(Contract.Operation::toString))
                .containsExactlyInAnyOrderElementsOf(served);
        catalogue.reread();
        assertThat(committed.operations().stream()
                        .filter(operation -> !operation.isOfAResource())
                        .map(Contract.Operation::path)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(catalogue.get().endpoints().stream()
                        .filter(Contract::isOfTheProduct)
                        .flatMap(Contract::paths)
                        .toList());
    }

    /** All that the resources of the program answer, by method and path. */
    private static Set<String> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.scrim").stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .flatMap(type -> type.getMethods().stream()
                                .flatMap(method -> methods(method).map(verb -> verb + " " + path(type, method))))
                        .collect(Collectors.toSet());
    }

    private static Stream<String> methods(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(annotation -> annotation.isAnnotatedWith(HttpMethod.class))
                .map(annotation ->
                        annotation.getAnnotationOfType(HttpMethod.class).value());
    }

    private static String path(JavaClass type, JavaMethod method) {
        return part(type) + part(method);
    }

    private static String part(CanBeAnnotated annotated) {
        if (!annotated.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
            return "";
        }
        var path = annotated instanceof JavaClass type
                ? type.getAnnotationOfType(jakarta.ws.rs.Path.class).value()
                : ((JavaMethod) annotated)
                        .getAnnotationOfType(jakarta.ws.rs.Path.class)
                        .value();
        return "/" + path.replaceAll("^/+|/+$", "");
    }

    private static String yaml(JsonObject document) {
        return read(document.encode(), false);
    }

    private static String json(String document) {
        return read(document, true);
    }

    private static String read(String document, boolean asJson) {
        var read = SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .build();
        return asJson ? read.toJSON() : read.toYAML();
    }
}

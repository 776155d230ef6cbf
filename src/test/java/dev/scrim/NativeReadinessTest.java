package dev.scrim;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import dev.scrim.kernel.caller.Documents;
import dev.scrim.kernel.caller.Routines;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A native image knows the classes and files that it was told of. Whatever Jackson, JAX-RS and picocli look into by
 * reflection has to say so itself, also where an extension would find it: then a move out of a resource's signature
 * breaks nothing.
 */
class NativeReadinessTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Set<String> READ_BY_THE_BUILD = Set.of("META-INF");
    private static final List<Class<?>> READERS = List.of(ObjectMapper.class, Documents.class, Routines.class);
    private static final List<Class<?>> DRAWN_WHEN_BUILT =
            List.of(SecureRandom.class, Random.class, Clock.class, Instant.class, InstantSource.class);

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter().importPath(CLASSES);
    }

    @Test
    void what_resources_take_and_give_is_registered() {
        var touched = new Touched();
        all.stream()
                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(NativeReadinessTest::isEndpoint)
                .forEach(touched::signature);
        assertThat(touched.found()).hasSizeGreaterThan(5);
        assertThat(touched.unregistered()).isEmpty();
    }

    @Test
    void what_a_mapper_reads_or_writes_is_registered() {
        var touched = new Touched();
        all.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> READERS.stream().anyMatch(call.getTargetOwner()::isAssignableTo)))
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .forEach(literal -> touched.type(literal.getRawType().reflect()));
        assertThat(touched.found()).anyMatch(type -> type.endsWith(".Catalogue"));
        assertThat(touched.unregistered()).isEmpty();
    }

    @Test
    void commands_take_only_what_picocli_s_extension_registers() {
        var touched = new Touched();
        all.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(CommandLine.Option.class)
                        || field.isAnnotatedWith(CommandLine.Parameters.class))
                .forEach(field -> touched.type(field.reflect().getGenericType()));
        assertThat(touched.unregistered()).isEmpty();
        // the extension finds commands by their annotation; one of another making would be missed
        assertThat(all.stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith(CommandLine.Option.class)))
                        .filter(type -> !type.isAnnotatedWith(CommandLine.Command.class)))
                .isEmpty();
    }

    @Test
    void a_record_that_nobody_registered_is_found_however_deep() {
        var touched = new Touched();
        touched.type(Outer.class);
        assertThat(touched.unregistered())
                .containsExactly(Hidden.class.getName(), Outer.class.getName(), Word.class.getName());
    }

    @Test
    void every_file_that_is_read_at_run_time_is_in_the_image() throws IOException {
        var included = included();
        assertThat(files().filter(file -> included.stream().noneMatch(glob -> matches(glob, file))))
                .isEmpty();
        // a binary is deployed, and what is deployed brings no database of its own
        assertThat(included).noneMatch(glob -> matches(glob, "postgres-linux-x86_64.txz"));
        assertThat(files().filter(file -> Stream.of("db/kernel/**").noneMatch(glob -> matches(glob, file))))
                .as("what is left out is found")
                .contains("bootstrap/bootstrap.sql", "application.properties");
    }

    @Test
    void nothing_is_drawn_or_dated_when_the_image_is_built() {
        assertThat(all.stream()
                        .filter(type -> !type.isEnum())
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> DRAWN_WHEN_BUILT.stream()
                                .anyMatch(kind -> field.getRawType().isAssignableTo(kind)))
                        .map(field -> field.getFullName()))
                .isEmpty();
    }

    private enum Word {
        ONE
    }

    private record Hidden(Word word) {}

    private record Outer(Optional<List<Hidden>> hidden, String text) {}

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static List<String> included() throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(CLASSES.resolve("application.properties"))) {
            properties.load(file);
        }
        return List.of(
                properties.getProperty("quarkus.native.resources.includes").split("\\s*,\\s*"));
    }

    private static Stream<String> files() throws IOException {
        try (var all = Files.walk(CLASSES)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(CLASSES::relativize)
                    .filter(file -> !READ_BY_THE_BUILD.contains(file.getName(0).toString()))
                    .map(Path::toString)
                    .filter(file -> !file.endsWith(".class"))
                    .toList()
                    .stream();
        }
    }

    private static boolean matches(String glob, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file));
    }
}

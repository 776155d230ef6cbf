package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;
import dev.scrim.fixture.Facts;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.surface.contract.Reference;
import dev.scrim.surface.contract.ReferencePages;

import static org.assertj.core.api.Assertions.assertThat;

/** What is committed as reference is what the database says; {@code -Dgolden=write} rewrites it. */
class ContractTest {

    private static final Path REFERENCE = Path.of("docs", "reference");
    private static final Set<String> BY_OTHERS = Set.of("benchmarks.md", "configuration.md", "openapi.yaml");
    private static Map<String, String> generated;
    private static Catalogue known;
    private static List<Reference.Policy> policies;

    @BeforeAll
    static void generate() throws SQLException {
        var database = TestServer.newest().migrated("contract");
        var catalogue = product(Facts.of(database).catalogue());
        var reference = reference(database, catalogue);
        generated = ReferencePages.files(catalogue, reference);
        known = catalogue;
        policies = reference.policies();
    }

    /** What the database says of the modules of a catalogue beside it. */
    static Reference reference(TestDatabase database, Catalogue catalogue) throws SQLException {
        return ReferencePages.read(
                        database.seen("select kernel.reference()"), new ObjectMapper().findAndRegisterModules())
                .of(catalogue.modules());
    }

    /** Without the module of the test sources. */
    private static Catalogue product(Catalogue all) {
        var modules = Modules.inOrder().stream().map(Modules::schema).toList();
        return new Catalogue(
                all.relations().stream()
                        .filter(r -> r.schema().equals("api") || modules.contains(r.schema()))
                        .toList(),
                all.endpoints().stream()
                        .filter(e -> modules.contains(e.module()))
                        .toList(),
                all.cellSets().stream()
                        .filter(c -> modules.contains(c.module()))
                        .toList(),
                all.dataClasses(),
                modules);
    }

    static Stream<String> files() {
        return generated.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_reference_is_what_the_database_says(String file) throws IOException {
        var path = REFERENCE.resolve(file);
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, generated.get(file));
        }
        assertThat(path).exists();
        assertThat(Files.readString(path).lines().toList())
                .as(path + " is older than the schema: run with -Dgolden=write and read the difference")
                .isEqualTo(generated.get(file).lines().toList());
    }

    @Test
    void nothing_is_there_of_what_is_gone() throws IOException {
        try (var files = Files.walk(REFERENCE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> REFERENCE.relativize(file).toString())
                            .filter(name -> !BY_OTHERS.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(generated.keySet());
        }
    }

    @Test
    void a_page_names_each_column_with_its_class_and_each_policy_in_words() {
        for (var table : known.tables()) {
            var page = generated.get(table.schema() + ".md");
            for (var column : table.columns()) {
                assertThat(page)
                        .containsPattern("\\| " + Pattern.quote(column.name()) + " \\| .* \\| "
                                + Pattern.quote(column.dataClass()) + " \\| ");
            }
        }
        for (var policy : policies) {
            if (!policy.name().startsWith("kernel_")) {
                assertThat(generated.get(policy.schema() + ".md"))
                        .contains("**" + policy.name().replace('_', ' ') + "**");
            }
        }
    }

    @Test
    void every_error_has_its_line_and_only_one() {
        var lines = generated.get("errors.md").lines().toList();
        for (var problem : Problem.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| `" + problem.code() + "` |"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(problem.title(), problem.remedy()));
        }
        var codes = lines.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();
        assertThat(codes).hasSizeGreaterThan(150);
        assertThat(lines).filteredOn(line -> line.endsWith("|  |")).isEmpty();
    }
}

package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.database.TestServer;
import dev.scrim.fixture.Facts;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.surface.contract.ReferencePages;

import static org.assertj.core.api.Assertions.assertThat;

/** What is committed as reference is what the database says; {@code -Dgolden=write} rewrites it. */
class ContractTest {

    private static final Path REFERENCE = Path.of("docs", "reference");
    private static Map<String, String> generated;

    @BeforeAll
    static void generate() throws SQLException {
        var database = TestServer.newest().migrated("contract");
        var catalogue = product(Facts.of(database).catalogue());
        var reference = ReferencePages.read(
                        database.seen("select kernel.reference()"), new ObjectMapper().findAndRegisterModules())
                .of(catalogue.modules());
        generated = ReferencePages.files(catalogue, reference);
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
            Files.createDirectories(REFERENCE);
            Files.writeString(path, generated.get(file));
        }
        assertThat(path).exists();
        assertThat(Files.readString(path).lines().toList())
                .as(path + " is older than the schema: run with -Dgolden=write and read the difference")
                .isEqualTo(generated.get(file).lines().toList());
    }
}

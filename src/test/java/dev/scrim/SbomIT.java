package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What a package says it is made of (CycloneDX) is what lies beside it, byte for byte, and nothing that tests use. */
class SbomIT {

    private static final Path TARGET = Path.of("target");
    private static final Path PROGRAM = TARGET.resolve("quarkus-app");
    private static final Pattern TEST_DEPENDENCY =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*(?:<version>[^<]+</version>\\s*)?<scope>test</scope>");

    private static Path bill;
    private static JsonNode sbom;

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.list(TARGET)) {
            // the one of the last package, where a jar and a binary were made one after the other
            bill = files.filter(file -> file.toString().endsWith("-cyclonedx.json"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new AssertionError("the package left no bill of what is in it"));
        }
        sbom = new ObjectMapper().readTree(bill.toFile());
    }

    @Test
    void it_is_a_bill_of_this_program() {
        assertThat(sbom.at("/bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(sbom.at("/metadata/component/version").asText()).isEqualTo("0.1.0-SNAPSHOT");
        assertThat(names("runtime")).contains("scrim", "postgresql", "quarkus-rest", "db-scheduler");
    }

    @Test
    void every_jar_of_the_program_is_in_it_with_its_bytes() throws Exception {
        assumeThat(bill).as("a binary has no jars").hasFileName("quarkus-run-cyclonedx.json");
        var jars = new TreeMap<String, String>();
        try (var files = Files.walk(PROGRAM)) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.put(PROGRAM.relativize(jar).toString(), sha256(jar));
            }
        }
        assertThat(jars).hasSizeGreaterThan(100);
        assertThat(billed()).containsExactlyEntriesOf(jars);
    }

    @Test
    void nothing_that_only_tests_use_is_in_it() throws IOException {
        var ofTests = TEST_DEPENDENCY
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(ofTests).contains("archunit", "rest-assured", "quarkus-junit");
        assertThat(names("runtime")).doesNotContainAnyElementsOf(ofTests);
        assertThat(names("development")).as("what built it").isNotEmpty().doesNotContainAnyElementsOf(ofTests);
    }

    private static Set<String> names(String scope) {
        return components()
                .filter(component -> StreamSupport.stream(
                                component.path("properties").spliterator(), false)
                        .anyMatch(property -> property.path("name").asText().equals("quarkus:component:scope")
                                && property.path("value").asText().equals(scope)))
                .map(component -> component.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The jars it names, by where they are, and their checksums. */
    private static Map<String, String> billed() {
        var billed = new TreeMap<String, String>();
        components().forEach(component -> component.at("/evidence/occurrences").forEach(occurrence -> {
            var location = occurrence.path("location").asText();
            if (location.endsWith(".jar")) {
                billed.put(location, sha256(component));
            }
        }));
        return billed;
    }

    private static Stream<JsonNode> components() {
        return StreamSupport.stream(sbom.path("components").spliterator(), false);
    }

    private static String sha256(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .collect(Collectors.joining());
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

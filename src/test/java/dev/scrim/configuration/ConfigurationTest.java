package dev.scrim.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of settings is what the program reads, in the words of its Javadoc; {@code -Dgolden=write} rewrites it. It
 * cannot be written while a setting has no Javadoc.
 */
class ConfigurationTest {

    private static final Path PAGE = Path.of("docs", "reference", "configuration.md");
    private static final Path BUILT_IN = Path.of("src", "main", "resources", "application.properties");

    /** A variable inside a text. */
    private static final Pattern NAMED = Pattern.compile("\\b((?:SCRIM|QUARKUS)_[A-Z0-9_]{2,})\\b");

    /** The name of a property at the beginning of a sentence. */
    private static final Pattern DOTTED = Pattern.compile("\"(scrim\\.[a-z][a-z.-]*[a-z])[: ]");

    private static List<Section> sections;
    private static NamedSettings named;
    private static Properties builtIn;

    @BeforeAll
    static void read() throws IOException {
        builtIn = new Properties();
        try (var in = Files.newInputStream(BUILT_IN)) {
            builtIn.load(in);
        }
        named = NamedSettings.read(builtIn, FrameworkKeys.read());
        sections = new ArrayList<>(named.sections());
        sections.addAll(OwnSettings.read(builtIn).sections());
    }

    @Test
    void the_page_is_what_the_program_reads() throws IOException {
        var page = page();
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE).lines().toList())
                .as(PAGE + " is older than the program: run with -Dgolden=write and read the difference")
                .isEqualTo(page.lines().toList());
    }

    @Test
    void every_setting_of_ours_that_is_read_by_name_is_on_the_page() {
        var known = names().collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NamedSettings.INTERNAL);
        assertThat(known).containsAll(named.passedOn().keySet());
        assertThat(injected()).hasSizeGreaterThan(3).isSubsetOf(known);
        assertThat(builtIn.stringPropertyNames().stream().filter(name -> name.startsWith("scrim.")))
                .isSubsetOf(known);
    }

    /** What a message tells somebody to set can be set: in Java, where messages are written, and in SQL. */
    @Test
    void every_setting_that_a_message_names_is_on_the_page() throws IOException {
        var known = names().collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NamedSettings.INTERNAL);
        var variables = known.stream().map(ConfigurationTest::variable).collect(Collectors.toSet());
        var told = new TreeSet<String>();
        for (var root : List.of(Path.of("src", "main", "java"), Path.of("src", "main", "resources", "db"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file);
                    NAMED.matcher(text).results().forEach(found -> told.add(found.group(1)));
                    DOTTED.matcher(text).results().forEach(found -> told.add(variable(found.group(1))));
                }
            }
        }
        // or a group of them
        assertThat(told).hasSizeGreaterThan(3).allSatisfy(name -> assertThat(variables)
                .anyMatch(variable -> (variable + "_").startsWith(name.replaceAll("_$", "") + "_")));
    }

    @Test
    void every_setting_is_there_once() {
        assertThat(names()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void what_is_called_a_secret_or_a_password_is_one() {
        assertThat(sections.stream().flatMap(section -> section.settings().stream()))
                .filteredOn(setting -> setting.name().matches(".*\\.(.*-)?(password|secret|secret-key)"))
                .hasSizeGreaterThan(8)
                .allMatch(Setting::secret);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Stream<String> names() {
        return sections.stream().flatMap(section -> section.settings().stream()).map(Setting::name);
    }

    private static Set<String> injected() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .map(JavaClass::getCodeUnits)
                        .flatMap(units -> units.stream().flatMap(unit -> unit.getParameters().stream()))
                        .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                        .map(ConfigurationTest::key)
                        .filter(name -> name.startsWith("scrim."))
                        .collect(Collectors.toSet());
    }

    private static String key(JavaParameter parameter) {
        return parameter.getAnnotationOfType(ConfigProperty.class).name();
    }

    private static String page() {
        var lines = new ArrayList<>(List.of(
                "# Configuration",
                "",
                "Made from the program by `ConfigurationTest`; do not edit. Every setting can be a system property"
                        + " (`-Dscrim.data-dir=…`),",
                "an environment variable, or a line of `config/application.properties` where the program is started;"
                        + " the first of these",
                "that has it counts. A duration looks like `500ms`, `30s`, `10m`, `24h` or `7d`, a size like `64K` or"
                        + " `10M`; a list is",
                "separated by commas. What is secret belongs into a vault, and nowhere into a log or a repository."));
        for (var section : sections) {
            lines.addAll(List.of("", "## " + section.title(), ""));
            section.lead().lines().forEach(lines::add);
            lines.addAll(List.of(
                    "", "| variable | property | type | default | secret | meaning |", "|---|---|---|---|---|---|"));
            section.settings().forEach(setting -> lines.add(setting.row()));
        }
        return String.join("\n", lines) + "\n";
    }
}

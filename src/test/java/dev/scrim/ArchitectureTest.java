package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Arrows, names and sizes are as they were agreed. */
class ArchitectureTest {

    private static final String ROOT = "dev.scrim";
    private static final Map<String, Integer> MOST_LINES = Map.of(".java", 400, ".sql", 150);
    private static final int LONGEST_JAVA_LINE = 120;

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    @ParameterizedTest
    @EnumSource
    void a_module_uses_only_those_the_list_names(Modules module) {
        var allowed = new ArrayList<String>();
        allowed.add(in(module.schema()));
        module.uses().forEach(used -> allowed.add(in(used.schema())));
        if (module != Modules.KERNEL) {
            allowed.add(in("kernel"));
        }
        check(classes()
                .that()
                .resideInAPackage(in(module.schema()))
                .should()
                .onlyDependOnClassesThat(foreignOr(allowed)));
    }

    @Test
    void the_surface_uses_the_kernel_only() {
        check(classes()
                .that()
                .resideInAPackage(in("surface"))
                .should()
                .onlyDependOnClassesThat(foreignOr(List.of(in("surface"), in("kernel")))));
    }

    /** Also inside the kernel and the surface: each package can be read with only those below it in mind. */
    @Test
    void no_two_packages_use_each_other() {
        check(slices().assignedFrom(packages()).should().beFreeOfCycles());
    }

    @Test
    void whoever_is_a_package_is_in_the_list() {
        var known = Modules.inOrder().stream().map(Modules::schema).toList();
        assertThat(all.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT + "."))
                        .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                        .filter(name -> !name.equals("surface")))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KERNEL")
    void the_package_of_a_module_is_flat(Modules module) {
        check(noClasses().should().resideInAPackage(ROOT + "." + module.schema() + ".*.."));
    }

    @Test
    void names_say_what_a_class_is_for() {
        check(noClasses().should().haveSimpleNameEndingWith("Util"));
        for (var word : new String[] {"Utils", "Helper", "Manager", "Impl", "Dto", "DTO"}) {
            check(noClasses().should().haveSimpleNameEndingWith(word));
        }
        check(noClasses().should().haveSimpleNameStartingWith("Abstract"));
    }

    @Test
    void beans_are_given_what_they_need_when_they_are_made() {
        check(noFields().should().beAnnotatedWith(Inject.class));
        check(noFields().should().beAnnotatedWith(ConfigProperty.class));
    }

    @Test
    void only_entities_have_public_fields() {
        check(fields().that()
                .areDeclaredInClassesThat(ours())
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class));
    }

    @Test
    void every_entity_is_used_by_a_command() {
        assertThat(all.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .filter(entity -> entity.getDirectDependenciesToSelf().stream()
                                .map(use -> use.getOriginClass().getName().replaceAll("\\$.*", ""))
                                .noneMatch(user -> user.endsWith("Resource")))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void only_the_command_line_prints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(in("surface.cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void what_is_public_in_a_module_is_a_resource_or_a_value() {
        var known = new DescribedPredicate<JavaClass>("a resource, a record or an enum") {
            @Override
            public boolean test(JavaClass type) {
                return type.getSimpleName().endsWith("Resource")
                        || type.isRecord()
                        || type.isEnum()
                        || type.isInterface();
            }
        };
        check(classes()
                .that(ours())
                .and()
                .resideOutsideOfPackages(ROOT, in("kernel"), in("surface"))
                .and()
                .arePublic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(be(known)));
    }

    static Stream<String> endings() {
        return MOST_LINES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void files_are_short_enough_to_be_read(String ending) throws IOException {
        assertThat(tooLong(ending)).isEmpty();
    }

    @Test
    void lines_are_short_enough_to_be_read() throws IOException {
        var wide = new ArrayList<String>();
        for (var file : sources(".java")) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_JAVA_LINE) {
                    wide.add(file + ":" + (i + 1));
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void nothing_is_left_to_do_in_comments() throws IOException {
        var left = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|@Dis" + "abled");
        var found = new ArrayList<Path>();
        for (var ending : MOST_LINES.keySet()) {
            for (var file : sources(ending)) {
                if (left.matcher(Files.readString(file)).find()) {
                    found.add(file);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Map<Path, Integer> tooLong(String ending) throws IOException {
        var found = new LinkedHashMap<Path, Integer>();
        for (var file : sources(ending)) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES.get(ending)) {
                found.put(file, lines);
            }
        }
        return found;
    }

    private static List<Path> sources(String ending) throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }

    /** Each package of ours by itself, without those below it. */
    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return ours().test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the packages";
            }
        };
    }

    private static DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage(ROOT + "..");
    }

    /** Everything that is not ours, the list of modules, and these packages of ours. */
    private static DescribedPredicate<JavaClass> foreignOr(List<String> packages) {
        return DescribedPredicate.not(ours())
                .or(JavaClass.Predicates.equivalentTo(Modules.class))
                .or(JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new)));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(all);
    }
}

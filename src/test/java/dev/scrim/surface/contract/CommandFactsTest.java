package dev.scrim.surface.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.version.ReadsIfMatch;
import dev.scrim.kernel.version.Versions;

import static org.assertj.core.api.Assertions.assertThat;

/** What the contract says of a command by a rule or an annotation is what the command does. */
class CommandFactsTest {

    private static final Set<JavaMethod> METHODS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.scrim").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.getAnnotations().stream()
                            .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                    .collect(Collectors.toSet());

    @Test
    void who_reads_if_match_says_so_and_nobody_else() {
        var reading = named(METHODS.stream().filter(method -> reaches(method, Versions.class)));
        assertThat(reading).isNotEmpty();
        assertThat(named(METHODS.stream().filter(method -> method.isAnnotatedWith(ReadsIfMatch.class))))
                .isEqualTo(reading);
    }

    /** The contract says of every command that it takes an Idempotency-Key and a reason, which is Command's to read. */
    @Test
    void every_command_of_who_is_signed_in_runs_as_a_command() {
        var commands = METHODS.stream()
                .filter(method -> !method.isAnnotatedWith(GET.class) && !method.isAnnotatedWith(HEAD.class))
                .filter(method -> !method.getOwner().isAnnotatedWith(PermitAll.class))
                .collect(Collectors.toSet());
        assertThat(commands).hasSizeGreaterThan(50);
        assertThat(named(commands.stream().filter(method -> !reaches(method, Command.class))))
                .isEmpty();
    }

    private static boolean reaches(JavaCodeUnit method, Class<?> type) {
        return reaches(method, type, new HashSet<>());
    }

    private static boolean reaches(JavaCodeUnit method, Class<?> type, Set<JavaCodeUnit> seen) {
        return seen.add(method)
                && method.getCallsFromSelf().stream()
                        .map(call -> (CodeUnitCallTarget) call.getTarget())
                        .anyMatch(target -> target.getOwner().isEquivalentTo(type)
                                || target.getOwner().getPackageName().startsWith("dev.scrim")
                                        && target.resolveMember().stream()
                                                .anyMatch(called -> reaches((JavaCodeUnit) called, type, seen)));
    }

    private static Set<String> named(Stream<JavaMethod> methods) {
        return methods.map(JavaMethod::getFullName).collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.scrim.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every setting that is read when the program runs, ours and the framework's, from the classes that read them. What is
 * decided when it is built is not among them: setting that in a container does nothing.
 */
public final class Settings {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path COMMAND_LINE = Path.of("src", "main", "java", "dev", "scrim", "surface", "cli");
    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final Pattern REFERRED = Pattern.compile("\\$\\{(scrim\\.[a-z.-]+)");
    private static final Pattern OWN = Pattern.compile("(?m)^(scrim\\.[a-z.-]+)=");
    private static final Pattern LITERAL = Pattern.compile("\"(scrim\\.[a-z]+(?:[.-][a-z]+)*)\"");

    private final Set<String> names = new TreeSet<>();
    private final Pattern variables;

    public Settings() {
        var classes = new ClassFileImporter().importPath(CLASSES);
        classes.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .forEach(type -> mapped(type.reflect()));
        injected(classes);
        framework();
        read(PROPERTIES, REFERRED);
        read(PROPERTIES, OWN);
        // what is read before there is any container
        sources(COMMAND_LINE).forEach(source -> read(source, LITERAL));
        variables = Pattern.compile(names.stream().map(Settings::variable).collect(Collectors.joining("|")));
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** Whether an environment variable of that name is read. */
    public boolean has(String variable) {
        return variables.matcher(variable).matches();
    }

    private static String variable(String property) {
        return Stream.of(property.split("\\*", -1))
                .map(part -> part.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("[A-Z0-9_]+"));
    }

    private void mapped(Class<?> type) {
        names.addAll(ConfigMappings.getProperties(ConfigClass.configClass(type)).keySet());
    }

    private void injected(JavaClasses classes) {
        classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getParameters().stream())
                .flatMap(parameter -> parameter.tryGetAnnotationOfType(ConfigProperty.class).stream())
                .forEach(property -> names.add(property.name()));
    }

    private void framework() {
        var loader = Thread.currentThread().getContextClassLoader();
        try {
            for (var list : Collections.list(loader.getResources("META-INF/quarkus-config-roots.list"))) {
                try (InputStream lines = list.openStream()) {
                    for (var name : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                        framework(name.isBlank() ? Object.class : Class.forName(name, false, loader));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void framework(Class<?> type) {
        var root = type.getAnnotation(ConfigRoot.class);
        if (root != null && root.phase() == ConfigPhase.RUN_TIME && type.isAnnotationPresent(ConfigMapping.class)) {
            mapped(type);
        }
    }

    private void read(Path file, Pattern pattern) {
        pattern.matcher(text(file)).results().forEach(found -> names.add(found.group(1)));
    }

    static Stream<Path> sources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

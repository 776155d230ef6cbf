package dev.scrim.configuration;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.Secret;

/** The settings that the program declares in interfaces, with names, defaults and types as it reads them. */
final class OwnSettings {

    private static final Map<Type, String> WORDS = Map.of(
            String.class, "text",
            boolean.class, "true or false",
            int.class, "number",
            long.class, "number",
            double.class, "number",
            Duration.class, "duration",
            MemorySize.class, "size");

    private final Properties builtIn;
    private final Javadocs javadocs;
    private final List<Class<?>> mappings;

    private OwnSettings(Properties builtIn, List<Class<?>> mappings) {
        this.builtIn = builtIn;
        this.mappings = mappings;
        this.javadocs = Javadocs.of(withWhatTheyExtend(mappings));
    }

    static OwnSettings read(Properties builtIn) {
        var found = new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(Comparator.comparing(OwnSettings::prefix))
                        .toList();
        return new OwnSettings(builtIn, found);
    }

    /** One section for each interface. */
    List<Section> sections() {
        return mappings.stream()
                .map(mapping -> new Section(
                        "`" + prefix(mapping) + "`", javadocs.of(mapping), settings(ConfigClass.configClass(mapping))))
                .toList();
    }

    private List<Setting> settings(ConfigClass mapping) {
        var settings = new ArrayList<Setting>();
        new TreeMap<>(ConfigMappings.getProperties(mapping)).forEach((name, property) -> {
            var method = property.getMethod();
            // the elements of a list are no settings of their own
            if (!property.isGroup() && !property.isDefaultMethod() && !name.endsWith("]")) {
                var otherwise = property.hasDefaultValue() ? property.getDefaultValue() : "";
                settings.add(new Setting(
                        name,
                        words(method.getGenericReturnType()),
                        Optional.ofNullable(builtIn.getProperty(name)).orElse(otherwise),
                        isSecret(method.getGenericReturnType()),
                        meaning(method)));
            }
        });
        return settings;
    }

    private String meaning(Method method) {
        var meaning = javadocs.of(method);
        if (meaning.isEmpty()) {
            throw new IllegalStateException(method + " is a setting without Javadoc");
        }
        return meaning;
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType container) {
            var inner = words(container.getActualTypeArguments()[0]);
            return container.getRawType().equals(List.class) ? "list of " + inner : inner;
        }
        return Optional.ofNullable(WORDS.get(type))
                .orElseThrow(() -> new IllegalStateException("there is no word for a setting of " + type));
    }

    private static boolean isSecret(Type type) {
        return type instanceof ParameterizedType container
                && (container.getRawType().equals(Secret.class)
                        || isSecret(container.getActualTypeArguments()[0]));
    }

    private static String prefix(Class<?> mapping) {
        return mapping.getAnnotation(ConfigMapping.class).prefix();
    }

    private static List<Class<?>> withWhatTheyExtend(List<Class<?>> mappings) {
        var all = new ArrayList<>(mappings);
        mappings.forEach(mapping -> all.addAll(List.of(mapping.getInterfaces())));
        return all;
    }
}

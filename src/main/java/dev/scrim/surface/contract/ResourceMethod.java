package dev.scrim.surface.contract;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.scrim.kernel.version.ReadsIfMatch;

/**
 * What the program says of one of its operations: the method of a resource that does it.
 *
 * @param method the method
 */
record ResourceMethod(MethodInfo method) {

    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final String RESOURCE = "Resource";

    /** All methods of all resources, by verb and path as the contract writes them. */
    static Map<String, ResourceMethod> all(IndexView index) {
        Map<String, ResourceMethod> all = new LinkedHashMap<>();
        index.getAnnotations(PATH).stream()
                .filter(annotation -> annotation.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS)
                .map(annotation -> annotation.target().asClass())
                .forEach(type -> type.methods().forEach(method -> verb(method)
                        .ifPresent(verb -> all.put(verb + " " + path(type, method), new ResourceMethod(method)))));
        return all;
    }

    /** Its name in the contract, where it states none of its own: what it does, then to what. */
    String operationId() {
        String type = method.declaringClass().simpleName();
        String noun = type.endsWith(RESOURCE) ? type.substring(0, type.length() - RESOURCE.length()) : type;
        return snake(method.name()) + "_" + snake(noun);
    }

    /** Whether anybody may call it. */
    boolean isOpen() {
        return method.hasDeclaredAnnotation(PermitAll.class)
                || method.declaringClass().hasDeclaredAnnotation(PermitAll.class);
    }

    /** Whether it changes something. */
    boolean isCommand() {
        return !method.hasDeclaredAnnotation(GET.class);
    }

    boolean readsIfMatch() {
        return method.hasDeclaredAnnotation(ReadsIfMatch.class);
    }

    boolean answersNothing() {
        return method.returnType().kind() == Type.Kind.VOID;
    }

    private static Optional<String> verb(MethodInfo method) {
        return VERBS.stream()
                .filter(method::hasDeclaredAnnotation)
                .map(Class::getSimpleName)
                .findFirst();
    }

    private static String path(ClassInfo type, MethodInfo method) {
        String path = (part(type.declaredAnnotation(PATH)) + part(method.annotation(PATH)))
                // a parameter's pattern is no part of its name
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return path.isEmpty() ? "/" : path;
    }

    private static String part(AnnotationInstance path) {
        if (path == null) {
            return "";
        }
        String part = path.value().asString().replaceAll("^/+|/+$", "");
        return part.isEmpty() ? "" : "/" + part;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}

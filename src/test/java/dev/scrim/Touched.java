package dev.scrim;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Our classes that reflection comes upon, from where it begins. */
final class Touched {

    private final Set<String> found = new TreeSet<>();
    private final Set<String> unregistered = new TreeSet<>();

    Set<String> found() {
        return found;
    }

    Set<String> unregistered() {
        return unregistered;
    }

    void signature(Method method) {
        type(method.getGenericReturnType());
        var types = method.getGenericParameterTypes();
        for (var i = 0; i < types.length; i++) {
            // what is in the path or the context is no matter of Jackson's; the body has no annotation of JAX-RS
            var isBody = Arrays.stream(method.getParameterAnnotations()[i])
                    .noneMatch(
                            annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs."));
            if (isBody) {
                type(types[i]);
            }
        }
    }

    void type(Type type) {
        if (type instanceof ParameterizedType generic) {
            type(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::type);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            type(plain.getComponentType());
        } else if (type instanceof Class<?> plain && isData(plain) && found.add(plain.getName())) {
            if (!isRegistered(plain)) {
                unregistered.add(plain.getName());
            }
            Optional.ofNullable(plain.getRecordComponents()).stream()
                    .flatMap(Arrays::stream)
                    .map(RecordComponent::getGenericType)
                    .forEach(this::type);
        }
    }

    private static boolean isData(Class<?> type) {
        return type.getName().startsWith("dev.scrim.") && (type.isRecord() || type.isEnum());
    }

    /** By itself, or by the one around it, whose annotation covers what it declares. */
    private static boolean isRegistered(Class<?> type) {
        var around = type.getEnclosingClass();
        return type.isAnnotationPresent(RegisterForReflection.class)
                || around != null && around.isRecord() && around.isAnnotationPresent(RegisterForReflection.class);
    }
}

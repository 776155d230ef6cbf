package dev.scrim.surface.contract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Reads the schemas of a document: what one refers to, and which example its properties make together. */
final class ContractSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOME_TIME = "2026-12-24T18:00:00Z";

    private final OpenAPI document;

    ContractSchemas(OpenAPI document) {
        this.document = document;
    }

    /** The schema that a reference, or the first alternative, stands for. */
    Schema resolved(Schema schema) {
        if (schema.getRef() != null) {
            String reference = schema.getRef();
            return resolved(
                    document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        boolean isChoice = schema.getAnyOf() != null && !schema.getAnyOf().isEmpty();
        return isChoice ? resolved(schema.getAnyOf().get(0)) : schema;
    }

    /**
     * An example: the schema's own, or one made of the examples of its properties; empty where nothing is known, which
     * a test finds.
     *
     * @param name the property it is for; keys of rows are told apart by it
     */
    Optional<Object> example(String name, Schema schema) {
        Schema known = resolved(schema);
        Optional<Object> own = own(schema, known).or(() -> own(known, known));
        if (own.isPresent()) {
            return own;
        } else if (known.getProperties() != null) {
            return Optional.of(ofProperties(known));
        } else if (known.getEnumeration() != null && !known.getEnumeration().isEmpty()) {
            return Optional.of(known.getEnumeration().get(0));
        } else if ("uuid".equals(known.getFormat())) {
            return Optional.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString());
        } else if ("date-time".equals(known.getFormat())) {
            return Optional.of(SOME_TIME);
        } else if (is(known, SchemaType.ARRAY)) {
            return example(name, known.getItems()).map(List::of);
        } else if (is(known, SchemaType.INTEGER)) {
            return Optional.of(1);
        } else if (is(known, SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        return Optional.empty();
    }

    /** Marks what an answer always has: each property that is never null. */
    void requireWhatIsAlwaysThere(Schema schema) {
        Schema known = resolved(schema);
        if (known.getItems() != null) {
            requireWhatIsAlwaysThere(known.getItems());
        } else if (known.getProperties() != null) {
            known.getProperties().forEach((name, property) -> {
                boolean isMarked =
                        known.getRequired() != null && known.getRequired().contains(name);
                if (!isNullable(property) && !isMarked) {
                    known.addRequired(name);
                }
                requireWhatIsAlwaysThere(property);
            });
        }
    }

    /** Writes what is an object of a named schema or null as such a choice: beside a reference, a type says nothing. */
    void tellChoices() {
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .filter(property -> property.getRef() != null && is(property, SchemaType.NULL))
                .forEach(property -> {
                    property.setAnyOf(List.of(
                            OASFactory.createSchema().ref(property.getRef()),
                            OASFactory.createSchema().addType(SchemaType.NULL)));
                    property.setRef(null);
                    property.setType(null);
                });
    }

    private Map<String, Object> ofProperties(Schema schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            // what may refer to another row need not
            boolean isReference = isNullable(property)
                    && property.getExamples() == null
                    && "uuid".equals(resolved(property).getFormat());
            if (!isReference) {
                example(name, property).ifPresent(value -> example.put(name, value));
            }
        });
        return example;
    }

    private static Optional<Object> own(Schema schema, Schema known) {
        List<Object> examples = schema.getExamples();
        if (examples == null || examples.isEmpty() || "date-time".equals(known.getFormat())) {
            return Optional.empty();
        }
        Object first = examples.get(0);
        return Optional.of(first instanceof String text && !is(known, SchemaType.STRING) ? read(text) : first);
    }

    private static Object read(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this example is no JSON: " + text, e);
        }
    }

    private static boolean isNullable(Schema schema) {
        return is(schema, SchemaType.NULL)
                || schema.getAnyOf() != null
                        && schema.getAnyOf().stream().anyMatch(choice -> is(choice, SchemaType.NULL));
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}

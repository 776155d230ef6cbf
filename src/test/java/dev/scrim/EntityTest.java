package dev.scrim;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/** Entities say what the tables say: column by column, name, type, nullability, length, and what may be written. */
@QuarkusTest
class EntityTest {

    private static final Map<String, Set<String>> TYPES = Map.of(
            "uuid", Set.of("UUID"),
            "text", Set.of("String"),
            "timestamp with time zone", Set.of("Instant"),
            "integer", Set.of("Integer"),
            "bigint", Set.of("Long"),
            "boolean", Set.of("Boolean"),
            "jsonb", Set.of("JsonNode"),
            "numeric", Set.of("BigDecimal"),
            "date", Set.of("LocalDate"));

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    EntityManagerFactory entities;

    @Test
    void every_entity_is_its_table() {
        Catalogue known = catalogue.get();
        List<String> faults = new ArrayList<>();
        entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                // the tests' own probes see as much of a table as they need
                .filter(entity -> !entity.getSimpleName().startsWith("Probe"))
                .forEach(entity -> faults.addAll(faults(known, entity)));
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Catalogue known, Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        Relation relation = known.relation(table.schema(), table.name()).orElseThrow();
        List<String> faults = new ArrayList<>();
        Set<String> mapped = new TreeSet<>();
        for (Field field : entity.getDeclaredFields()) {
            Column mapping = field.getAnnotation(Column.class);
            if (mapping == null) {
                continue;
            }
            String name = mapping.name().isEmpty() ? field.getName() : mapping.name();
            mapped.add(name);
            relation.column(name)
                    .ifPresentOrElse(
                            column -> compare(entity, field, mapping, column, faults),
                            () -> faults.add(entity.getSimpleName() + "." + name + " is no column"));
        }
        relation.columns().stream()
                .filter(column -> !mapped.contains(column.name()))
                .forEach(column -> faults.add(relation.qualifiedName() + "." + column.name() + " is not mapped"));
        return faults;
    }

    private static void compare(
            Class<?> entity,
            Field field,
            Column mapping,
            dev.scrim.kernel.catalogue.Column column,
            List<String> faults) {
        String place = entity.getSimpleName() + "." + field.getName();
        if (!TYPES.getOrDefault(column.type(), Set.of())
                .contains(field.getType().getSimpleName())) {
            faults.add(place + " is " + field.getType().getSimpleName() + ", the column " + column.type());
        }
        if (mapping.nullable() == column.notNull()) {
            faults.add(place + (column.notNull() ? " must not be nullable" : " is nullable"));
        }
        column.maxLength()
                .filter(most -> most != mapping.length())
                .ifPresent(most -> faults.add(place + " has length " + most));
        if (mapping.updatable() != column.update().contains("authenticated")) {
            faults.add(place + (mapping.updatable() ? " cannot be updated" : " can be updated"));
        }
        if (mapping.insertable() != column.insert().contains("authenticated")) {
            faults.add(place + (mapping.insertable() ? " cannot be inserted" : " can be inserted"));
        }
    }
}

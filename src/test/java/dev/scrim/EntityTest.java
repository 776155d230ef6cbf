package dev.scrim;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("uuid", Set.of("UUID")),
            Map.entry("text", Set.of("String")),
            Map.entry("timestamp with time zone", Set.of("Instant")),
            Map.entry("time without time zone", Set.of("LocalTime")),
            Map.entry("integer", Set.of("Integer")),
            Map.entry("bigint", Set.of("Long")),
            Map.entry("xid8", Set.of("Long")),
            Map.entry("boolean", Set.of("Boolean")),
            Map.entry("jsonb", Set.of("JsonNode")),
            Map.entry("numeric", Set.of("BigDecimal")),
            Map.entry("date", Set.of("LocalDate")));

    /** The core tables of the nightlife dictionary, by the package of their owner. */
    private static final Map<String, Set<String>> CORE = Map.of(
            "identity", Set.of("profiles", "xp_events"),
            "nightlife",
                    Set.of(
                            "beacons",
                            "qr_tokens",
                            "beacon_scans",
                            "evidence_events",
                            "beacon_posts",
                            "ticket_listings"),
            "safety", Set.of("moderation_reports", "moderation_actions"),
            "kernel", Set.of("audit_log", "dsar_requests"),
            "commerce", Set.of("products", "drops", "orders", "order_items", "market_sellers", "market_listings"),
            "music", Set.of("radio_shows", "schedule_blocks", "now_playing_overrides", "records_releases"));

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    EntityManagerFactory entities;

    @Test
    void every_entity_is_its_table() {
        Catalogue known = catalogue.get();
        List<String> faults = new ArrayList<>();
        entities().forEach(entity -> faults.addAll(faults(known, entity)));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_core_table_has_an_entity_in_the_package_of_its_owner() {
        Set<String> mapped = entities().map(EntityTest::place).collect(Collectors.toCollection(TreeSet::new));
        Set<String> core = CORE.entrySet().stream()
                .flatMap(owner -> owner.getValue().stream().map(table -> owner.getKey() + "." + table))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(core).hasSize(22);
        assertThat(mapped).containsAll(core);
    }

    @Test
    void an_entity_is_in_the_package_of_its_schema() {
        assertThat(entities().filter(entity -> !place(entity)
                        .startsWith(entity.getAnnotation(Table.class).schema() + ".")))
                .isEmpty();
    }

    /** Without the tests' own probes, which see as much of a table as they need. */
    private Stream<Class<?>> entities() {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(entity -> entity.getJavaType())
                .filter(entity -> !entity.getSimpleName().startsWith("Probe"));
    }

    /** The module of its package, and its table. */
    private static String place(Class<?> entity) {
        return entity.getPackageName().split("\\.")[2] + "."
                + entity.getAnnotation(Table.class).name();
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

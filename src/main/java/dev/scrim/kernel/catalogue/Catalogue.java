package dev.scrim.kernel.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Everything that exists, as the database describes it; whatever needs to know a name, a class, a key or a grant reads
 * it here and nowhere else.
 *
 * @param relations tables of modules and views of schema api, by schema and name
 * @param endpoints what is published, by name
 * @param cellSets the privacy contracts, by name
 * @param dataClasses the classes of data, and whether they are about a person
 * @param modules the installed modules in their order
 */
@RegisterForReflection
public record Catalogue(
        List<Relation> relations,
        List<Endpoint> endpoints,
        List<CellSet> cellSets,
        Map<String, Boolean> dataClasses,
        List<String> modules) {

    /** The relation of this schema and name, if there is one. */
    public Optional<Relation> relation(String schema, String name) {
        return relations.stream()
                .filter(r -> r.schema().equals(schema) && r.name().equals(name))
                .findFirst();
    }

    /** The endpoint of this name, if there is one. */
    public Optional<Endpoint> endpoint(String name) {
        return endpoints.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** The view that answers for an endpoint. */
    public Relation view(Endpoint endpoint) {
        return relation("api", endpoint.name())
                .orElseThrow(() -> new IllegalStateException("endpoint without a view: " + endpoint.name()));
    }

    /** The registered tables. */
    public List<Relation> tables() {
        return relations.stream().filter(r -> r.registration().isPresent()).toList();
    }

    /** Whether a class of data is about a person. */
    public boolean isPersonal(Column column) {
        return dataClasses.getOrDefault(column.dataClass(), false);
    }
}

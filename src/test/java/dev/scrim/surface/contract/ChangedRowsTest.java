package dev.scrim.surface.contract;

import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.scrim.database.Gate;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.version.PublishedAs;
import dev.scrim.nightlife.Night;
import dev.scrim.surface.contract.Contract.Operation;
import dev.scrim.surface.privacy.WithMail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command that changes a row answers by one rule: 404 to who does not see the row, 403 to who sees it and may not
 * change it, 412 to who names another version. The cases are the contract's.
 */
@QuarkusTest
@TestProfile(WithMail.class)
class ChangedRowsTest {

    /** What they change is not the row of their path: a link is made, a person is used again. */
    private static final Set<String> APART = Set.of("create_export_link", "give_export_link", "lift_restriction");

    private static final Map<String, String> TABLES = Map.of(
            "commerce.orders", "commerce.fulfilments",
            "identity.role_grants", "kernel.role_grants",
            "privacy.desk.requests", "kernel.dsar_requests",
            "privacy.requests", "kernel.dsar_requests",
            "safety.reports", "safety.moderation_reports");

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    EntityManagerFactory entities;

    private final List<String> faults = new ArrayList<>();

    @Test
    void who_does_not_see_a_row_learns_of_none_and_who_may_not_change_it_is_refused() {
        var seen = new int[2];
        forEach(operation -> true, (operation, entity, arranged) -> {
            var gone = send(operation, arranged.by(), UUID.randomUUID(), operation.example());
            expect(operation, "of no row", gone, 404);
            var stranger = Night.database().person();
            var sees = sees(stranger, entity, arranged.id());
            seen[sees ? 1 : 0]++;
            var refused = send(operation, Night.because(stranger), arranged.id(), operation.example());
            expect(operation, sees ? "to who sees it" : "to who does not see it", refused, sees ? 403 : 404);
        });
        assertThat(faults).isEmpty();
        // both kinds were met
        assertThat(seen).doesNotContain(0);
    }

    @Test
    void who_names_another_version_changes_nothing_and_who_names_this_one_does() {
        var tagged = new int[1];
        forEach(operation -> operation.reads("If-Match"), (operation, entity, arranged) -> {
            var other = Map.of("If-Match", "\"0123456789abcdef0123456789abcdef\"");
            var refused = send(operation, with(other, arranged), arranged.id(), operation.example());
            expect(operation, "to another version", refused, 412);
            var tag = tag(entity, arranged);
            tag.ifPresent(found -> tagged[0]++);
            var right = Map.of("If-Match", tag.orElse("*"));
            var done = send(operation, with(right, arranged), arranged.id(), operation.example());
            expect(operation, "to " + right, done, 200);
        });
        assertThat(faults).isEmpty();
        assertThat(tagged[0]).isGreaterThan(10);
    }

    /** One command at one row of its. */
    private interface Trial {
        void of(Operation operation, Class<?> entity, Arranged arranged) throws Exception;
    }

    private void forEach(Predicate<Operation> which, Trial trial) {
        var arrangements = Arranged.all();
        var operations = Contract.served(catalogue).operations().stream()
                .filter(Operation::isCommand)
                .filter(operation -> operation.path().contains("{id}"))
                .filter(operation -> !APART.contains(operation.name()))
                .filter(which)
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        for (var operation : operations) {
            try {
                var body = operation.example().orElseGet(JsonObject::new);
                trial.of(
                        operation,
                        entity(operation),
                        arrangements.get(operation.name()).arrange(body));
            } catch (Exception | AssertionError e) {
                faults.add(operation + ": " + e);
            }
        }
    }

    private static Response send(Operation operation, RequestSpecification by, UUID row, Optional<JsonObject> body) {
        var request = RestAssured.given().spec(by);
        body.ifPresent(json -> request.contentType("application/json").body(json.encode()));
        return request.request(operation.method(), operation.pathTo(row));
    }

    /** The request with headers of its own; those of its sender stay as they are. */
    private static RequestSpecification with(Map<String, String> headers, Arranged arranged) {
        return RestAssured.given().spec(arranged.by()).headers(headers);
    }

    /** The version of the row in the first view that shows it to who asks. */
    private static Optional<String> tag(Class<?> entity, Arranged arranged) {
        return Stream.of(entity.getAnnotation(PublishedAs.class).value())
                .map(view -> RestAssured.given()
                        .spec(arranged.by())
                        .header("X-Audit-Reason", "to see its version")
                        .accept("application/vnd.pgrst.object+json")
                        .get("/rest/v1/" + view + "?id=eq." + arranged.id()))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.header("ETag"))
                .findFirst();
    }

    private Class<?> entity(Operation operation) {
        var path =
                operation.path().substring(1, operation.path().indexOf("/{id}")).replace('/', '.');
        var table = TABLES.getOrDefault(path, path);
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(type -> type.getJavaType())
                .filter(type ->
                        table.equals(name(type)) && !type.getSimpleName().startsWith("Probe"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entity for " + table));
    }

    private static boolean sees(UUID person, Class<?> entity, UUID row) throws SQLException {
        var key = Stream.of(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Id.class))
                .map(ChangedRowsTest::column)
                .collect(Collectors.joining());
        try (var connection = Night.database().acting(Gate.person(person, "to see whether they see it"));
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select 1 from " + name(entity) + " where " + key + " = '" + row + "'")) {
            return found.next();
        }
    }

    private static String name(Class<?> entity) {
        var table = entity.getAnnotation(Table.class);
        return table.schema() + "." + table.name();
    }

    private static String column(Field field) {
        var name = field.getAnnotation(Column.class).name();
        return name.isEmpty() ? field.getName() : name;
    }

    private void expect(Operation operation, String what, Response answer, int status) {
        if (answer.statusCode() != status) {
            faults.add(operation + " " + what + ": " + answer.statusCode() + " " + answer.asString());
        }
    }
}

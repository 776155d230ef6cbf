package dev.scrim.kernel.catalogue;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.Schema;
import dev.scrim.kernel.release.EditionListener;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

@QuarkusTest
class CurrentCatalogueTest {

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    EditionListener listener;

    @Test
    void tables_views_classes_and_contracts_are_described() {
        var known = catalogue.get();
        var scans = known.relation("nightlife", "beacon_scans").orElseThrow();
        assertThat(scans.primaryKey()).containsExactly("id");
        assertThat(scans.registration().orElseThrow().subject()).contains("scanner_profile_id");
        assertThat(scans.column("city_id").orElseThrow().dataClass()).isEqualTo("location");
        assertThat(known.isPersonal(scans.column("city_id").orElseThrow())).isTrue();
        assertThat(scans.foreignKeys()).anyMatch(key -> key.targetName().equals("people"));
        assertThat(known.endpoint("night_pulse").orElseThrow().kind()).isEqualTo(Endpoint.Kind.OURS);
        assertThat(known.cellSets()).anyMatch(set -> set.name().equals("nightlife.scans_by_city") && set.k() == 5);
        assertThat(known.modules()).startsWith("kernel", "identity", "nightlife");
    }

    @Test
    void what_a_migration_beside_the_server_changed_is_read_again() throws SQLException {
        catalogue.get();
        AppDatabase.current().run("comment on view api.cities is 'Changed meanwhile.'");
        catalogue.tick();
        // what no migration did is not looked for
        assertThat(catalogue.get().relation("api", "cities").orElseThrow().meaning())
                .isNotEqualTo("Changed meanwhile.");
        AppDatabase.current().run("update nightlife.flyway_history set checksum = checksum + 1 where version = '001'");
        catalogue.tick();
        var cities = catalogue.get().relation("api", "cities").orElseThrow();
        assertThat(cities.meaning()).isEqualTo("Changed meanwhile.");
        AppDatabase.current().run("update nightlife.flyway_history set checksum = checksum - 1 where version = '001'");
    }

    @Test
    void a_view_is_served_as_soon_as_migrate_has_ended() throws Exception {
        given().get("/rest/v1/fresh").then().statusCode(404);
        listener.start();
        try {
            var view = """
                    create view api.fresh as select c.id from nightlife.cities c;
                    comment on view api.fresh is 'Cities.';
                    call kernel.publish('api.fresh', 'ours', '{anon}');
                    """;
            new Schema(AppDatabase.current()).migrateWith("sample", Map.of("R__view_fresh.sql", view));
            answered("/rest/v1/fresh");
        } finally {
            listener.stop();
        }
    }

    /** Nobody listens here: the request that does not fit is what makes the server look. */
    @Test
    void a_view_that_is_published_and_changed_beside_the_server_is_answered_at_once() throws Exception {
        publish("c.id, c.name");
        answered("/rest/v1/beside?select=id,name&limit=1");
        given().get("/feed/v1/beside").then().statusCode(404);
        given().get("/rest/v1/beside?limit=1").then().statusCode(200).body("[0]", hasKey("name"));
        publish("c.id, c.timezone");
        answered("/rest/v1/beside?limit=1");
        given().get("/rest/v1/beside?limit=1").then().statusCode(200).body("[0]", hasKey("timezone"));
        given().get("/rest/v1/beside?select=name").then().statusCode(400).body("code", equalTo("42703"));
        publish("c.id, c.name");
        answered("/rest/v1/beside?select=name&limit=1");
    }

    /** A server looks at most once a second because of requests; of itself it would look in half a minute. */
    private static void answered(String path) throws InterruptedException {
        for (var n = 0; n < 50 && given().get(path).statusCode() != 200; n++) {
            Thread.sleep(100);
        }
        given().get(path).then().statusCode(200);
    }

    private static void publish(String columns) throws SQLException {
        var view = """
                drop view if exists api.beside;
                create view api.beside as select %s from nightlife.cities c;
                comment on view api.beside is 'Cities.';
                call kernel.publish('api.beside', 'ours', '{anon}');
                """;
        new Schema(AppDatabase.current()).migrateWith("sample", Map.of("R__view_beside.sql", view.formatted(columns)));
    }
}

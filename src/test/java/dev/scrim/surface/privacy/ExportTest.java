package dev.scrim.surface.privacy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.fixture.Fixture;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.jobs.JobRunner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** Who asks for their data is given all of it, once they have shown who they are, and nothing of anybody else. */
@QuarkusTest
class ExportTest {

    @Inject
    JobRunner jobs;

    @Inject
    CurrentCatalogue catalogue;

    private static Fixture fixture;

    @BeforeEach
    void fill() throws Exception {
        if (fixture == null) {
            fixture = Fixture.fill(AppDatabase.current(), 3);
        }
        Requests.clear();
        catalogue.reread();
        jobs.start();
    }

    @AfterEach
    void stop() {
        jobs.stop();
    }

    @Test
    void an_archive_holds_all_of_ones_own_and_nothing_of_others() throws Exception {
        var person = fixture.person(1);
        var files = Archives.of(person);
        var all = text(files, name -> true);
        assertThat(new ObjectMapper()
                        .readTree(files.get("manifest.json"))
                        .get("tables")
                        .size())
                .isGreaterThan(30);
        for (var row : fixture.rows()) {
            var table = row.table();
            if (table.name().startsWith("dsar_")) {
                continue;
            }
            for (var canary : row.canaries().entrySet()) {
                var where = table.qualifiedName() + "." + canary.getKey();
                var isTold = table.registration().orElseThrow().isTold(canary.getKey());
                // the key of a row that is not there might be that of a person
                var isReference =
                        table.column(canary.getKey()).orElseThrow().type().equals("uuid")
                                && !canary.getValue().equals(person.toString());
                if (row.person() == 1 && isTold && !isReference) {
                    assertThat(all).as(where).contains(canary.getValue());
                } else if (!canary.getValue().equals(person.toString())) {
                    assertThat(all).as(where).doesNotContain(canary.getValue());
                }
            }
        }
    }

    private static String text(Map<String, byte[]> files, Predicate<String> which) {
        return files.entrySet().stream()
                .filter(file -> which.test(file.getKey()))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_manifest_is_signed_and_counts_what_is_there() throws Exception {
        var files = Archives.of(fixture.person(2));
        var json = new ObjectMapper();
        var manifest = json.readTree(files.get("manifest.json"));
        var pem = given().get("/privacy/export-key").asString();
        assertThat(new String(files.get("public-key.pem"), StandardCharsets.US_ASCII))
                .isEqualTo(pem);
        assertThat(isSigned(pem, files.get("manifest.json"), files.get("manifest.sig")))
                .isTrue();
        for (var file : iterable(manifest.get("files"))) {
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(file.getKey()))))
                    .isEqualTo(file.getValue().asText());
        }
        for (var table : manifest.get("tables")) {
            var name = table.get("table").asText();
            assertThat(json.readTree(files.get("json/" + name + ".json")).size())
                    .as(name)
                    .isEqualTo(table.get("rows").asInt());
            assertThat(files).containsKeys("csv/" + name + ".csv", "schema/" + name + ".schema.json");
        }
        assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).doesNotContain("http://", "src=");
        assertThat(json.readTree(files.get("context.json")).get("rights").size())
                .isPositive();
    }

    @Test
    void a_link_is_good_once_and_for_its_archive_only() throws Exception {
        var person = fixture.person(1);
        var id = Archives.completed(person);
        String first = Archives.link(person, id);
        String second = Archives.link(person, id);
        given().urlEncodingEnabled(false).get(first).then().statusCode(404);
        given().urlEncodingEnabled(false)
                .get(second.replace(id.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false).get(second).then().statusCode(200).header("Cache-Control", "no-store");
        given().urlEncodingEnabled(false).get(second).then().statusCode(404);
        given().get("/privacy/exports/" + id).then().statusCode(404);
        Requests.as(fixture.person(2))
                .post("/privacy/requests/" + id + "/link")
                .then()
                .statusCode(404);
        Requests.as(person)
                .get("/rest/v1/my_dsar_events?request_id=eq." + id)
                .then()
                .body("event", hasItem("downloaded"))
                .body("event", hasItem("completed"));
    }

    @Test
    void what_cannot_be_read_fails_the_whole_loudly_and_is_made_when_it_can_be() throws Exception {
        var person = fixture.person(2);
        AppDatabase.current().run("revoke select on nightlife.beacon_scans from exporter");
        UUID id;
        try {
            id = Requests.ask(person, "export");
            Requests.await(id, "failed");
            Requests.as(person)
                    .get("/rest/v1/my_dsar_requests?id=eq." + id)
                    .then()
                    .body("[0].status", equalTo("processing"));
            Requests.as(person).post("/privacy/requests/" + id + "/link").then().statusCode(404);
        } finally {
            AppDatabase.current().run("grant select on nightlife.beacon_scans to exporter");
        }
        Requests.await(id, "completed");
        Requests.as(person)
                .get("/rest/v1/my_dsar_steps?request_id=eq." + id + "&status=neq.done")
                .then()
                .body("size()", is(0));
    }

    private static boolean isSigned(String pem, byte[] bytes, byte[] signed) throws Exception {
        var key = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(bytes);
        return signature.verify(signed);
    }

    private static Iterable<Map.Entry<String, JsonNode>> iterable(JsonNode object) {
        return object::fields;
    }
}

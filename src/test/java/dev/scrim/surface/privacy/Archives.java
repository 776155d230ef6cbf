package dev.scrim.surface.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import static dev.scrim.surface.privacy.Requests.as;
import static io.restassured.RestAssured.given;

/** Fetches archives as people do. */
final class Archives {

    private Archives() {}

    /** Everything about a person: asked for, waited for and fetched. */
    static Map<String, byte[]> of(UUID person) throws Exception {
        return fetch(person, completed(person));
    }

    /** An archive that is made. */
    static Map<String, byte[]> fetch(UUID person, UUID id) throws Exception {
        var answer = given().urlEncodingEnabled(false).get(link(person, id));
        answer.then().statusCode(200).contentType("application/zip");
        return unzipped(answer.asByteArray());
    }

    /** A request whose archive is made. */
    static UUID completed(UUID person) throws Exception {
        var id = Requests.ask(person, "export");
        Requests.await(id, "completed");
        return id;
    }

    static String link(UUID person, UUID id) {
        return as(person)
                .post("/privacy/requests/" + id + "/link")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}

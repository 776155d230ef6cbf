package dev.scrim.surface.privacy;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.database.TestDatabase;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.jobs.JobRunner;

import static dev.scrim.surface.privacy.Requests.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An address that the issuer of a token calls verified is remembered, and letters arrive there. */
@QuarkusTest
@TestProfile(WithMail.class)
class LettersTest {

    private static final Pattern CODE = Pattern.compile("^([0-9]{8})$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("/privacy/exports/[0-9a-f-]+\\?link=[A-Za-z0-9_=-]+");

    @Inject
    JobRunner jobs;

    @Inject
    CurrentCatalogue catalogue;

    private final TestDatabase database = AppDatabase.current();

    @BeforeEach
    void start() {
        catalogue.reread();
        jobs.start();
    }

    @AfterEach
    void stop() {
        jobs.stop();
    }

    /** Somebody who signed in long ago, with an address. */
    private static RequestSpecification as(UUID person, String address, boolean verified) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + TestTokens.person(person, address, verified, hoursAgo(3)));
    }

    private static Instant hoursAgo(int hours) {
        return Instant.now().minusSeconds(3600L * hours);
    }

    @Test
    void a_verified_address_is_remembered_at_sign_in_and_an_unverified_one_is_not() throws Exception {
        var person = UUID.randomUUID();
        as(person, "Unverified@Example.org", false)
                .get("/rest/v1/my_private_profile")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        as(person, "Sam@Example.org", true)
                .get("/rest/v1/my_private_profile")
                .then()
                .statusCode(200)
                .body("[0].email", equalTo("sam@example.org"));
        as(person, "sam@elsewhere.org", true)
                .get("/rest/v1/my_private_profile")
                .then()
                .body("[0].email", equalTo("sam@elsewhere.org"));
        // what is no address keeps nobody out
        as(person, "no address", true)
                .get("/rest/v1/my_private_profile")
                .then()
                .statusCode(200)
                .body("[0].email", equalTo("sam@elsewhere.org"));
        assertThat(database.seen("select count(*) from kernel.audit_log where relation = 'identity.profile_private'"
                        + " and subject_id = '" + person + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_code_arrives_and_shows_who_asks_and_the_last_letter_says_that_it_is_done() throws Exception {
        var person = UUID.randomUUID();
        var address = "kim." + person.toString().substring(0, 8) + "@example.org";
        String request = as(person, address, true)
                .body("{\"type\": \"delete\"}")
                .post("/privacy/requests")
                .then()
                .statusCode(200)
                .body("status", equalTo("received"))
                .extract()
                .path("id");
        as(person, address, true)
                .post("/privacy/requests/" + request + "/code")
                .then()
                .statusCode(200);
        var letter = MailServer.letter();
        assertThat(letter).contains(address);
        var code = CODE.matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        as(person, address, true)
                .body("{\"code\": \"" + code.group(1) + "\"}")
                .post("/privacy/requests/" + request + "/verify")
                .then()
                .statusCode(200)
                .body("status", equalTo("processing"));
        step(database.staff("support"), UUID.fromString(request), "approve").statusCode(200);
        Requests.await(UUID.fromString(request), "completed");
        assertThat(MailServer.letter()).contains(address).contains("Your data were erased");
    }

    @Test
    void who_is_barred_gets_their_archive_by_a_letter() throws Exception {
        var person = UUID.randomUUID();
        var address = "lee." + person.toString().substring(0, 8) + "@example.org";
        as(person, address, true).get("/rest/v1/my_profile").then().statusCode(200);
        var request = Requests.ask(person, "export");
        database.run("update identity.people set barred_at = now() where id = '" + person + "'");
        Requests.await(request, "completed");
        Requests.as(person)
                .post("/privacy/requests/" + request + "/link")
                .then()
                .statusCode(403);
        var support = database.staff("support");
        step(support, request, "link").statusCode(200).body("url", equalTo(null));
        String link = null;
        while (link == null) {
            var found = LINK.matcher(MailServer.letter());
            link = found.find() ? found.group() : null;
        }
        given().urlEncodingEnabled(false).head(link).then().statusCode(405);
        var last = link;
        var answer = given().urlEncodingEnabled(false).get(last);
        if (answer.statusCode() == 404) {
            // the second letter ended the link of the first
            var found = LINK.matcher(MailServer.letter());
            assertThat(found.find()).isTrue();
            answer = given().urlEncodingEnabled(false).get(found.group());
        }
        answer.then().statusCode(200).contentType("application/zip");
        var allowed = database.person();
        step(support, Requests.ask(allowed, "export"), "link").statusCode(404);
    }
}

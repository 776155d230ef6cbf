package dev.scrim.surface.dataapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.caller.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** How fast views are read at 32 connections, against an answer of the same server that asks no database. */
@QuarkusTest
@Tag("bench")
class ReadBenchTest {

    private static final Logger LOG = Logger.getLogger(ReadBenchTest.class);
    private static final int CONNECTIONS = 32;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final String FIXED = "/nothing";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void views_are_read_at_a_fair_part_of_what_the_server_can_answer_at_all() throws Exception {
        var token = TestTokens.person(UUID.randomUUID());
        for (var path : List.of(FIXED, "/rest/v1/night_pulse", "/rest/v1/my_scans")) {
            rate(path, token);
        }
        var fixed = rate(FIXED, token);
        var pulse = rate("/rest/v1/night_pulse", token);
        var own = rate("/rest/v1/my_scans", token);
        LOG.infof(
                "fixed answer %.0f/s; night_pulse %.0f/s, %.2f of it; own rows %.0f/s, %.2f of it",
                fixed, pulse, pulse / fixed, own, own / fixed);
        assertThat(pulse / fixed).isGreaterThan(0.02);
        assertThat(own / fixed).isGreaterThan(0.02);
    }

    /** Answers a second. */
    private double rate(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return Throughput.perSecond(CONNECTIONS, ROUND, end -> read(request, end));
    }

    private int read(HttpRequest request, long end) throws IOException, InterruptedException {
        int answers = 0;
        while (System.nanoTime() < end) {
            var status = client.send(request, BodyHandlers.ofString()).statusCode();
            // a cold server turns some of them away
            assertThat(status).isIn(200, 404, 503);
            answers += status == 503 ? 0 : 1;
        }
        return answers;
    }
}

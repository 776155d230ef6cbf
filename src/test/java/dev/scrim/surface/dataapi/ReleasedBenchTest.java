package dev.scrim.surface.dataapi;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.SampleReleases;
import dev.scrim.kernel.release.EditionListener;

import static org.assertj.core.api.Assertions.assertThat;

/** How fast a release is read: against fixed bytes of that size from the same server, and those against bare Vert.x. */
@QuarkusTest
@Tag("bench")
class ReleasedBenchTest {

    private static final Logger LOG = Logger.getLogger(ReleasedBenchTest.class);
    private static final int CONNECTIONS = 16;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final String VIEW = "/rest/v1/scans_by_city";
    private static final String FIXED = "/fixed-bytes";

    @Inject
    EditionListener listener;

    @Inject
    Vertx vertx;

    /** Fixed bytes on the way that every request takes. */
    @ApplicationScoped
    static class Fixed {

        static volatile Buffer bytes = Buffer.buffer();

        void register(@Observes Router router) {
            router.get(FIXED).handler(exchange -> exchange.response()
                    .putHeader("Content-Type", "application/json")
                    .end(bytes));
        }
    }

    @Test
    void a_release_is_read_at_the_speed_of_a_static_file() throws Exception {
        SampleReleases.discard();
        listener.start();
        SampleReleases.make(java.util.stream.IntStream.range(0, 24)
                .mapToObj(n -> "city-" + n)
                .toArray(String[]::new));
        Thread.sleep(1000);
        Fixed.bytes = Buffer.buffer(RestAssured.get(VIEW).asByteArray());
        var bare = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(Fixed.bytes))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        var tag = RestAssured.get(VIEW).header("ETag");
        for (var round = 0; round < 2; round++) {
            var vertx = rate(bare.actualPort(), "/", "");
            var fixed = rate(RestAssured.port, FIXED, "");
            var view = rate(RestAssured.port, VIEW, "");
            var packed = rate(RestAssured.port, VIEW, "Accept-Encoding: gzip\r\n");
            var known = rate(RestAssured.port, VIEW, "Accept-Encoding: gzip\r\nIf-None-Match: " + tag + "\r\n");
            LOG.infof(
                    "bare %.0f/s, fixed %.0f/s (%.2f of bare), view %.0f/s (%.2f of fixed), gzip %.2f, 304 %.2f",
                    vertx, fixed, fixed / vertx, view, view / fixed, packed / fixed, known / fixed);
            assertThat(round == 0 || view / fixed > 0.5).isTrue();
        }
        listener.stop();
    }

    /** Answers a second to clients that do no more than they must. */
    private double rate(int port, String path, String headers) throws Exception {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var end = System.nanoTime() + ROUND.toNanos();
        var clients = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < CONNECTIONS; n++) {
            clients.add(() -> ask(port, request, end));
        }
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var answers = 0;
            for (var client : threads.invokeAll(clients)) {
                answers += client.get();
            }
            return answers / (double) ROUND.toSeconds();
        } finally {
            threads.shutdown();
        }
    }

    private static int ask(int port, byte[] request, long end) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            var answer = new byte[64 * 1024];
            var answers = 0;
            var length = -1;
            while (System.nanoTime() < end) {
                out.write(request);
                var had = 0;
                do {
                    var read = in.read(answer, had, answer.length - had);
                    if (read < 0) {
                        throw new IOException("closed");
                    }
                    had += read;
                } while (length < 0 ? in.available() > 0 : had < length);
                // every answer is as long as the first, but for what changes with the second
                if (length < 0) {
                    Thread.yield();
                    length = had;
                }
                answers++;
            }
            return answers;
        }
    }
}

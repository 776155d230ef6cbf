package dev.scrim.surface.dataapi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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
        // a question of its own each time has to be asked of the database
        var asked = rate(RestAssured.port, VIEW + "?people=gte.-%d", "");
        var kept = rate(RestAssured.port, VIEW, "");
        LOG.infof(
                "through the pool each time %.0f/s; from memory %.0f/s, %.1f times as many", asked, kept, kept / asked);
        listener.stop();
    }

    /** Answers a second to clients that do no more than they must. */
    private double rate(int port, String path, String headers) throws Exception {
        Supplier<byte[]> request = requests(path, headers);
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

    private static Supplier<byte[]> requests(String path, String headers) {
        var text = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
        var same = text.getBytes(StandardCharsets.US_ASCII);
        var number = new AtomicInteger();
        return text.contains("%d")
                ? () -> text.formatted(number.incrementAndGet()).getBytes(StandardCharsets.US_ASCII)
                : () -> same;
    }

    private static int ask(int port, Supplier<byte[]> request, long end) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            var out = socket.getOutputStream();
            var answers = 0;
            while (System.nanoTime() < end) {
                out.write(request.get());
                in.skipNBytes(lengthOfBody(in));
                answers++;
            }
            return answers;
        }
    }

    /** Reads the head of an answer. */
    private static int lengthOfBody(InputStream in) throws IOException {
        var length = 0;
        var line = new StringBuilder();
        while (true) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            } else if (next != '\n') {
                line.append((char) next);
            } else if (line.length() <= 1) {
                return length;
            } else {
                if (line.length() > 16 && line.substring(0, 16).equalsIgnoreCase("content-length: ")) {
                    length = Integer.parseInt(line.substring(16).strip());
                }
                line.setLength(0);
            }
        }
    }
}

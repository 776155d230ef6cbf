package dev.scrim.surface.dataapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.SampleReleases;
import dev.scrim.kernel.release.EditionListener;

import static io.vertx.core.http.HttpHeaders.createOptimized;
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

    /** Fixed bytes before any filter: what the framework alone takes. */
    @ApplicationScoped
    static class Fixed {

        static volatile Buffer bytes = Buffer.buffer();
        static volatile List<Map.Entry<CharSequence, CharSequence>> headers = List.of();

        static void send(HttpServerResponse response) {
            headers.forEach(header -> response.putHeader(header.getKey(), header.getValue()));
            response.end(bytes);
        }

        void register(@Observes Filters filters) {
            filters.register(
                    exchange -> {
                        if (exchange.request().path().equals(FIXED)) {
                            send(exchange.response());
                        } else {
                            exchange.next();
                        }
                    },
                    12_000);
        }
    }

    @Test
    void a_release_is_read_at_the_speed_of_a_static_file() throws Exception {
        SampleReleases.discard();
        listener.start();
        SampleReleases.make(java.util.stream.IntStream.range(0, 24)
                .mapToObj(n -> "city-" + n)
                .toArray(String[]::new));
        for (var n = 0; n < 100 && !RestAssured.get(VIEW).asString().contains("city-23"); n++) {
            Thread.sleep(100);
        }
        var answer = RestAssured.get(VIEW);
        Fixed.bytes = Buffer.buffer(answer.asByteArray());
        // a file has headers too
        Fixed.headers = answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("content-length"))
                .map(header -> Map.entry(createOptimized(header.getName()), createOptimized(header.getValue())))
                .toList();
        var bare = vertx.createHttpServer()
                .requestHandler(request -> Fixed.send(request.response()))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        var tag = RestAssured.get(VIEW).header("ETag");
        for (var round = 0; round < 4; round++) {
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
        return Throughput.perSecond(CONNECTIONS, ROUND, end -> ask(port, request, end));
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
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            var buffer = new byte[64 * 1024];
            var answers = 0;
            while (System.nanoTime() < end) {
                out.write(request.get());
                readAnswer(in, buffer);
                answers++;
            }
            return answers;
        }
    }

    private static void readAnswer(InputStream in, byte[] buffer) throws IOException {
        var have = 0;
        var end = Integer.MAX_VALUE;
        while (have < end) {
            var read = in.read(buffer, have, buffer.length - have);
            if (read < 0) {
                throw new IOException("closed");
            }
            have += read;
            end = end == Integer.MAX_VALUE ? end(buffer, have) : end;
        }
    }

    /** Where an answer ends, if its head is there. */
    private static int end(byte[] buffer, int have) {
        var length = 0;
        for (var at = 0; at + 3 < have; at++) {
            if (buffer[at] == '\r' && buffer[at + 2] == '\r') {
                return at + 4 + length;
            }
            if (buffer[at] == '\n' && (buffer[at + 1] | 0x20) == 'c' && isLength(buffer, at + 1)) {
                for (var digit = at + 17; buffer[digit] != '\r'; digit++) {
                    length = 10 * length + buffer[digit] - '0';
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isLength(byte[] buffer, int at) {
        return new String(buffer, at, 16, StandardCharsets.US_ASCII).equalsIgnoreCase("content-length: ");
    }
}

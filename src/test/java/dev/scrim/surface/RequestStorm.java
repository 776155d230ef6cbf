package dev.scrim.surface;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

import dev.scrim.surface.RandomRequests.Sent;

/** Sends many requests over some connections and tells what is wrong with the answers. */
final class RequestStorm implements AutoCloseable {

    /** No answer takes longer. It is the promise of the statement time-outs plus the wait for a place. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final URI server;
    private final int connections;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicLong> statuses = new TreeMap<>();

    RequestStorm(URI server, int connections) {
        this.server = server;
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setIdleTimeout(30).setMaxHeaderSize(65536),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** What was wrong: a server's fault, a slow answer, or none at all. */
    List<String> send(RandomRequests requests, int count) throws InterruptedException {
        var places = new Semaphore(connections);
        var left = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            var request = requests.next();
            places.acquire();
            send(request, () -> {
                places.release();
                left.countDown();
            });
        }
        if (!left.await(1, TimeUnit.MINUTES)) {
            wrong.add(left.getCount() + " requests were never answered");
        }
        return List.copyOf(wrong);
    }

    /** How many answers there were of each status. */
    Map<Integer, AtomicLong> statuses() {
        return statuses;
    }

    private void send(Sent sent, Runnable done) {
        var began = System.nanoTime();
        var options = new RequestOptions()
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setMethod(HttpMethod.valueOf(sent.method()))
                .setURI(sent.uri())
                .setTimeout(TimeUnit.MINUTES.toMillis(1));
        sent.headers().forEach(options::putHeader);
        client.request(options)
                // the body is asked for where the answer comes in, before any of it can have gone by
                .compose(request -> request.send(sent.body().map(Buffer::buffer).orElse(Buffer.buffer()))
                        .compose(response -> response.body().map(body -> new Told(response, body))))
                .onComplete(answer -> {
                    if (answer.failed()) {
                        wrong.add(sent + " -> " + answer.cause());
                    } else {
                        look(sent, answer.result(), Duration.ofNanos(System.nanoTime() - began));
                    }
                    done.run();
                });
    }

    /** What every refusal has: an id, and a body that says what is wrong. */
    private static boolean isDressed(Sent sent, Told told) {
        var body = told.body().toString();
        return told.response().getHeader("X-Request-Id") != null
                && (sent.method().equals("HEAD") || body.contains("\"kernel.") || body.contains("\"code\""));
    }

    /** An answer with its body. */
    private record Told(HttpClientResponse response, Buffer body) {}

    private void look(Sent sent, Told told, Duration took) {
        var response = told.response();
        synchronized (statuses) {
            statuses.computeIfAbsent(response.statusCode(), status -> new AtomicLong())
                    .incrementAndGet();
        }
        if (response.statusCode() >= 500) {
            wrong.add(response.statusCode() + " " + response.getHeader("X-Request-Id") + " " + sent);
        } else if (response.statusCode() >= 400 && !isDressed(sent, told)) {
            wrong.add("undressed " + response.statusCode() + " " + told.body() + " " + sent);
        } else if (took.compareTo(LONGEST) > 0) {
            wrong.add("took " + took + ": " + sent);
        }
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

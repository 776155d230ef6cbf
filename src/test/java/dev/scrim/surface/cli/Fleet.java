package dev.scrim.surface.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Replicas of the packaged program, and what shares requests out among those that say that they are ready. */
final class Fleet implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final Map<String, String> environment;
    private final List<PackagedProgram> replicas = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<PackagedProgram> ready = List.of();
    private volatile boolean closed;

    Fleet(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
        var looking = new Thread(this::look, "readiness");
        looking.setDaemon(true);
        looking.start();
    }

    PackagedProgram start() {
        var replica = PackagedProgram.start(directory, environment);
        replicas.add(replica);
        return replica;
    }

    List<PackagedProgram> replicas() {
        return List.copyOf(replicas);
    }

    /** Ends one as a rollout does; returns its exit code. */
    int end(PackagedProgram replica) throws InterruptedException {
        var code = replica.terminate();
        replicas.remove(replica);
        return code;
    }

    int ready() {
        return ready.size();
    }

    /** The port of whoever is next. */
    int port() throws InterruptedException {
        while (ready.isEmpty()) {
            Thread.sleep(LOOK.toMillis());
        }
        var now = ready;
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size())).port();
    }

    /** Asks whoever is next. */
    HttpResponse<String> ask(String path, Predicate<HttpRequest.Builder> said) throws Exception {
        return ask(port(), path, said);
    }

    /**
     * Asks one of them.
     *
     * @param said adds to the request
     */
    HttpResponse<String> ask(int port, String path, Predicate<HttpRequest.Builder> said) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        said.test(request);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void look() {
        while (!closed) {
            ready = replicas.stream().filter(Fleet::isReady).toList();
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isReady(PackagedProgram replica) {
        try {
            return replica.isAlive() && replica.ready().statusCode() == 200;
        } catch (IOException e) {
            // who does not answer is not ready
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        for (var replica : replicas) {
            if (replica.isAlive()) {
                replica.kill();
            }
        }
    }
}

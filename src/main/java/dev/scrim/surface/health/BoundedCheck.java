package dev.scrim.surface.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Asks one check on a thread of its own, one question at a time: who comes meanwhile waits for the same answer, and
 * when its time is over is told DOWN. So a check that hangs costs one thread, however often it is asked.
 */
final class BoundedCheck {

    private final Duration deadline;
    private final Supplier<HealthCheckResponse> check;
    private String name;
    private Optional<CompletableFuture<HealthCheckResponse>> running = Optional.empty();
    private long begun;

    /** @param name what it is called until it has said so itself */
    BoundedCheck(String name, Duration deadline, Supplier<HealthCheckResponse> check) {
        this.name = name;
        this.deadline = deadline;
        this.check = check;
    }

    /** What the check says, or that it says nothing. */
    synchronized CompletionStage<HealthCheckResponse> ask() {
        var asked = running.filter(question -> !question.isDone()).orElseGet(this::begin);
        running = Optional.of(asked);
        var left = begun + deadline.toNanos() - System.nanoTime();
        return asked.copy().completeOnTimeout(silence(), Math.max(0, left), TimeUnit.NANOSECONDS);
    }

    private CompletableFuture<HealthCheckResponse> begin() {
        var answer = new CompletableFuture<HealthCheckResponse>();
        var asking = new Thread(() -> run(answer), "health " + name);
        asking.setDaemon(true);
        begun = System.nanoTime();
        asking.start();
        return answer;
    }

    private void run(CompletableFuture<HealthCheckResponse> answer) {
        try {
            var said = check.get();
            rename(said.getName());
            answer.complete(said);
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private synchronized void rename(String known) {
        name = known;
    }

    private HealthCheckResponse silence() {
        return HealthCheckResponse.named(name)
                .down()
                .withData("silent-for-ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))
                .build();
    }
}

package dev.scrim.surface.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class BoundedCheckTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private volatile boolean isStalled = true;

    private final BoundedCheck check = new BoundedCheck("DatabaseCheck", Duration.ofMillis(200), this::answer);

    private HealthCheckResponse answer() {
        asked.incrementAndGet();
        if (isStalled) {
            try {
                hangs.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return HealthCheckResponse.up("database");
    }

    @AfterEach
    void let_go() {
        hangs.countDown();
    }

    private HealthCheckResponse ask() {
        return check.ask().toCompletableFuture().join();
    }

    @Test
    void a_check_that_hangs_is_down_after_its_deadline_and_is_asked_once() {
        var begun = System.nanoTime();
        assertThat(IntStream.range(0, 50).mapToObj(n -> ask()))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(Status.DOWN))
                .allSatisfy(answer -> assertThat(answer.getName()).isEqualTo("DatabaseCheck"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("whoever asks after the deadline waits no more")
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
        assertThat(asked).hasValue(1);
    }

    @Test
    void it_is_up_as_soon_as_it_answers_again_under_the_name_it_gave() throws InterruptedException {
        assertThat(ask().getStatus()).isEqualTo(Status.DOWN);
        isStalled = false;
        hangs.countDown();
        while (ask().getStatus() == Status.DOWN) {
            Thread.sleep(10);
        }
        assertThat(ask().getName()).isEqualTo("database");
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void a_check_that_fails_is_not_taken_for_silence() {
        var failing = new BoundedCheck("failing", Duration.ofSeconds(10), () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> failing.ask().toCompletableFuture().join()).hasRootCauseMessage("broken");
    }
}

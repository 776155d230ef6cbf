package dev.scrim.surface.feed;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.SampleReleases;
import dev.scrim.kernel.release.EditionListener;

import static org.assertj.core.api.Assertions.assertThat;

/** How soon five thousand subscribers in another process have a release, and what each costs. */
@QuarkusTest
@Tag("bench")
class FeedBenchTest {

    private static final Logger LOG = Logger.getLogger(FeedBenchTest.class);
    private static final int MANY = 5000;
    private static final String[] CITIES =
            IntStream.range(0, 24).mapToObj(n -> "city-" + n).toArray(String[]::new);

    @Inject
    EditionListener listener;

    @Test
    void many_have_a_release_soon() throws Exception {
        SampleReleases.discard();
        listener.start();
        SampleReleases.make(CITIES);
        RestAssured.get("/rest/v1/scans_by_city");
        var before = used();
        var crowd = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        "target/test-classes",
                        FeedCrowd.class.getName(),
                        String.valueOf(RestAssured.port),
                        "/feed/v1/scans_by_city",
                        String.valueOf(MANY)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(crowd.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("connected");
            Thread.sleep(Duration.ofSeconds(5).toMillis());
            LOG.infof("%d subscribers take %.1f KB each of the server", MANY, (used() - before) / (double) MANY);
            for (var n = 0; n < 5; n++) {
                var cpu = cpu();
                SampleReleases.make(CITIES);
                var committed = System.currentTimeMillis();
                var words = said.readLine().split(" ");
                LOG.infof(
                        "from commit to half of them %d ms, to 99 of 100 %d ms, to the last %d ms; server %d ms of CPU,"
                                + " crowd %s ms in all",
                        Long.parseLong(words[1]) - committed,
                        Long.parseLong(words[2]) - committed,
                        Long.parseLong(words[3]) - committed,
                        cpu() - cpu,
                        words[5]);
                Thread.sleep(Duration.ofSeconds(1).toMillis());
            }
        } finally {
            crowd.destroyForcibly();
            listener.stop();
        }
    }

    /** Kilobytes that are in use: on the heap once it is swept, and those of the network library beside it. */
    private static long used() throws InterruptedException {
        var heap = ManagementFactory.getMemoryMXBean();
        for (var n = 0; n < 3; n++) {
            heap.gc();
            Thread.sleep(Duration.ofMillis(500).toMillis());
        }
        return (heap.getHeapMemoryUsage().getUsed() + PlatformDependent.usedDirectMemory()) / 1024;
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }
}

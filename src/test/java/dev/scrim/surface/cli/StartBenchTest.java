package dev.scrim.surface.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the packaged program takes until it is ready, with its database up: as it was trained, against the same
 * without what it was trained with. Package it before: {@code ./mvnw package -DskipTests -Dproduction}.
 */
@Tag("bench")
class StartBenchTest {

    private static final Path HOME = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final int ROUNDS = 5;

    @TempDir
    private Path directory;

    @Test
    void until_it_is_ready() throws Exception {
        var archive = Files.exists(HOME.resolve("app.aot"))
                ? "-XX:AOTCache=" + HOME.resolve("app.aot")
                : "-XX:SharedArchiveFile=" + HOME.resolve("app.jsa");
        assertThat(Path.of(archive.substring(archive.indexOf('=') + 1)))
                .as("package with -Dproduction first")
                .exists();
        var trained = new double[ROUNDS];
        var plain = new double[ROUNDS];
        for (var n = 0; n < ROUNDS; n++) {
            trained[n] = start(archive);
            plain[n] = start("-Xshare:auto");
        }
        Arrays.sort(trained);
        Arrays.sort(plain);
        System.out.printf(
                Locale.ROOT,
                "ready: trained %.2f s (fastest %.2f), plain %.2f s, ratio %.2f%n",
                trained[ROUNDS / 2],
                trained[0],
                plain[ROUNDS / 2],
                trained[ROUNDS / 2] / plain[ROUNDS / 2]);
    }

    private double start(String option) throws Exception {
        var environment = TestServer.newest().migrated("start").environment();
        environment.put("QUARKUS_SHUTDOWN_DELAY", "1ms");
        var begun = System.nanoTime();
        var program = PackagedProgram.startWith(option, directory, environment);
        assertThat(program.readiness()).contains("UP");
        var took = (System.nanoTime() - begun) / 1e9;
        program.terminate();
        return took;
    }
}

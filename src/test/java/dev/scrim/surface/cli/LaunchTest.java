package dev.scrim.surface.cli;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LaunchTest {

    /** One of another time, one that Java has and no database knows, one that nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "CTT", "Nowhere/Atlantis"})
    void the_program_runs_in_utc_whatever_the_zone_of_the_machine(String zone) throws Exception {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ZoneAtTheEnd.class.getName(),
                "--version");
        builder.environment().put("TZ", zone);
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("in the zone UTC");
    }
}

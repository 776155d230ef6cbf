package dev.scrim.surface.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The first quarter of an hour: a clone, one command, and the four requests that it prints, as a shell runs them. */
@Tag("drill")
class WelcomeDrill {

    private static final Pattern REQUEST = Pattern.compile("^curl (?:.*\\\\\\n)*.*", Pattern.MULTILINE);

    @TempDir
    private Path directory;

    private final List<PackagedProgram> started = new ArrayList<>();

    @AfterEach
    void end_what_was_started() throws InterruptedException {
        for (var program : started) {
            if (program.isAlive()) {
                program.terminate();
            }
        }
    }

    @Test
    void the_four_printed_requests_answer_and_a_second_start_keeps_the_data() throws Exception {
        var server = start();
        assertThat(server.readiness()).contains("UP");
        var requests = requests(server);
        assertThat(requests).hasSize(4);
        var pulse = shell(requests.get(0));
        assertThat(pulse).contains("\"scans_last_hour\":", "\"city_name\":").doesNotContain("person", "scanner");
        var scans = shell(requests.get(1));
        assertThat(scans).contains("\"beacon_id\":", "\"valid\"");
        assertThat(shell(requests.get(2))).contains("\"status\":\"live\"");
        assertThat(shell(requests.get(3))).contains("\"reason\":\"looks good\"", "nightlife.beacons");
        server.terminate();

        var next = start();
        assertThat(next.readiness()).contains("UP");
        assertThat(shell(requests(next).get(1))).isEqualTo(scans);
    }

    private PackagedProgram start() {
        var program = PackagedProgram.start(directory, Map.of("SCRIM_DEMO_AT_FIRST_START", "true"));
        started.add(program);
        return program;
    }

    private static List<String> requests(PackagedProgram server) {
        return REQUEST.matcher(server.said())
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String shell(String command) throws Exception {
        var process = new ProcessBuilder("sh", "-c", "curl -s" + command.substring("curl".length()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command).isZero();
        return said;
    }
}

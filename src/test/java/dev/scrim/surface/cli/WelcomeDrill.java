package dev.scrim.surface.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

/** The first quarter of an hour: a clone, one command, and the four requests that it prints. */
@Tag("drill")
class WelcomeDrill {

    private static final Pattern REQUEST = Pattern.compile("^curl (?:.*\\\\\\n)*.*", Pattern.MULTILINE);

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

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
        var pulse = curl(requests.get(0));
        assertThat(pulse).contains("\"scans_last_hour\":", "\"city_name\":").doesNotContain("person", "scanner");
        var scans = curl(requests.get(1));
        assertThat(scans).contains("\"beacon_id\":", "\"valid\"");
        assertThat(curl(requests.get(2))).contains("\"status\":\"live\"");
        assertThat(curl(requests.get(3))).contains("\"reason\":\"looks good\"", "nightlife.beacons");
        server.terminate();

        var next = start();
        assertThat(next.readiness()).contains("UP");
        assertThat(curl(requests(next).get(1))).isEqualTo(scans);
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

    /** Does what curl would; a machine need not have it. */
    private static String curl(String command) throws Exception {
        var words =
                QUOTED.matcher(command).results().map(found -> found.group(1)).toList();
        var request = HttpRequest.newBuilder(URI.create(words.get(0)));
        for (var header : words.subList(1, words.size())) {
            request.header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
        }
        if (command.contains("-X POST")) {
            request.POST(BodyPublishers.noBody());
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(command).isEqualTo(200);
        return answer.body();
    }
}

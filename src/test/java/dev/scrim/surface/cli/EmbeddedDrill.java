package dev.scrim.surface.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import dev.scrim.surface.embedded.PostgresBinaries;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded database as a user meets it, with the accidents that users have. */
@Tag("drill")
class EmbeddedDrill {

    private static final String PERSON = "0e0a9a36-53a0-4d32-a1f1-4b1a9c1b0001";
    private static final String FIRST_START = "first-start";
    private static final String[] GRANT = {
        "grant-role", "--sub", PERSON, "--role", "admin", "--reason", "makes the first admin"
    };

    @TempDir
    private Path directory;

    private final ArrayList<PackagedProgram> started = new ArrayList<>();

    @BeforeEach
    void share_the_unpacked_programs_with_other_tests(TestInfo test) throws IOException {
        if (!test.getTags().contains(FIRST_START)) {
            var shared =
                    PostgresBinaries.packaged(Path.of("target/postgres")).home().getParent();
            Files.createSymbolicLink(programs(), shared);
        }
    }

    @AfterEach
    void end_what_was_started() throws Exception {
        for (var program : started) {
            if (program.isAlive()) {
                program.terminate();
            }
        }
        if (postmaster() != 0) {
            // an unfinished drill may leave one behind; the next server would adopt it, and there is none
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        }
        if (Files.isSymbolicLink(programs())) {
            Files.delete(programs());
        }
    }

    @Test
    @Tag(FIRST_START)
    void the_first_start_is_ready_says_that_it_is_embedded_and_takes_its_database_along() throws Exception {
        var server = start();
        assertThat(server.readiness()).contains("\"database\": \"embedded\"", "\"listens-on\": \"127.0.0.1\"");
        assertThat(server.said()).contains("Embedded mode").contains("Listening on: http://127.0.0.1:");
        assertThat(postmaster()).isPositive();
        server.terminate();
        assertThat(postmaster()).isZero();
    }

    @Test
    void after_a_kill_the_next_start_adopts_the_database_with_what_was_in_it() throws Exception {
        var killed = start();
        assertThat(killed.readiness()).contains("UP");
        assertThat(run(GRANT).ends()).isZero();
        var postmaster = postmaster();
        killed.kill();
        assertThat(postmaster()).isEqualTo(postmaster);

        var next = start();
        assertThat(next.readiness()).contains("UP");
        assertThat(postmaster()).isEqualTo(postmaster);
        assertHoldsTheRoleAlready();
        next.terminate();
        assertThat(postmaster()).isZero();
    }

    @Test
    void after_a_power_cut_the_next_start_has_all_data() throws Exception {
        var killed = start();
        assertThat(killed.readiness()).contains("UP");
        assertThat(run(GRANT).ends()).isZero();
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        killed.kill();

        assertThat(start().readiness()).contains("UP");
        assertHoldsTheRoleAlready();
    }

    @Test
    void two_starts_at_once_end_with_one_clear_refusal() throws Exception {
        var both = Stream.of(start(), start()).toList();
        var loser = both.get(0);
        while (both.stream().allMatch(PackagedProgram::isAlive)) {
            Thread.sleep(50);
        }
        loser = both.stream().filter(p -> !p.isAlive()).findFirst().orElse(loser);
        var winner = both.get(1 - both.indexOf(loser));

        assertThat(loser.ends()).isEqualTo(1);
        assertThat(loser.complained().strip())
                .doesNotContain("\n")
                .startsWith("Another Scrim")
                .contains("already serves", "SCRIM_DATA_DIR");
        assertThat(winner.readiness()).contains("UP");
    }

    @Test
    void commands_at_once_start_one_database_and_leave_none() throws Exception {
        var commands = Stream.of("migrate", "migrate", "migrate").map(this::run).toList();
        for (var command : commands) {
            assertThat(command.ends()).as(command.complained()).isZero();
        }
        assertThat(commands.stream().filter(c -> c.said().contains("scripts applied")))
                .as("one migrates, the others find nothing to do")
                .hasSize(1);
        assertThat(run("verify").ends()).isZero();
        assertThat(postmaster()).isZero();
    }

    @Test
    void a_schema_that_is_behind_keeps_traffic_away_until_it_is_migrated() throws Exception {
        var server = start();
        assertThat(server.readiness()).contains("UP");
        assertThat(run("rollback", "music").ends()).isZero();
        var behind = server.ready();
        assertThat(behind.statusCode()).isEqualTo(503);
        assertThat(behind.body()).contains("\"behind\": \"music\"", "run migrate");
        assertThat(run("migrate").ends()).isZero();
        assertThat(server.ready().statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_printed_beside_a_running_server_is_signed_with_the_key_it_publishes() throws Exception {
        assertThat(start().readiness()).contains("UP");
        assertToken(run("token", "--sub", PERSON), "people", "authenticated");
        assertToken(run("token", "--role", "service_role"), "services", "service_role");
    }

    @Test
    void it_does_not_start_in_kubernetes() throws Exception {
        var refused = run(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"));
        assertThat(refused.ends()).isEqualTo(1);
        assertThat(refused.complained().strip()).doesNotContain("\n").contains("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_wrong_address_ends_every_command_with_what_to_set() throws Exception {
        for (var words : new String[][] {{}, {"migrate"}, {"verify"}}) {
            var wrong = run(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/scrim"), words);
            assertThat(wrong.ends()).isEqualTo(1);
            assertThat(wrong.complained().strip())
                    .doesNotContain("\n")
                    .startsWith("No database answers")
                    .contains("QUARKUS_DATASOURCE_JDBC_URL");
        }
    }

    private void assertHoldsTheRoleAlready() throws InterruptedException {
        var again = run(GRANT);
        assertThat(again.ends()).isEqualTo(1);
        assertThat(again.complained()).contains("holds this role already");
    }

    private void assertToken(PackagedProgram printed, String issuer, String role) throws Exception {
        assertThat(printed.ends()).isZero();
        var keys = new JsonWebKeySet(Files.readString(directory.resolve(issuer + ".jwks.json")));
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer("scrim-embedded-" + issuer)
                .setExpectedAudience("scrim")
                .setRequireExpirationTime()
                .build()
                .processToClaims(printed.said().strip());
        assertThat(claims.getStringClaimValue("role")).isEqualTo(role);
    }

    private PackagedProgram start() {
        return run(Map.of());
    }

    private PackagedProgram run(String... words) {
        return run(Map.of(), words);
    }

    private PackagedProgram run(Map<String, String> environment, String... words) {
        var program = PackagedProgram.start(directory, environment, words);
        started.add(program);
        return program;
    }

    private Path programs() {
        return directory.resolve("programs");
    }

    /** The process of the database, 0 if there is none. */
    private long postmaster() throws IOException {
        var file = directory.resolve("data/postmaster.pid");
        return Files.exists(file) ? Long.parseLong(Files.readAllLines(file).get(0)) : 0;
    }
}

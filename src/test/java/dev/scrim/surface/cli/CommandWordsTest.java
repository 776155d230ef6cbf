package dev.scrim.surface.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandWordsTest {

    private static final int USAGE = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "migrate",
                "verify",
                "rollback identity",
                "rollback identity --to 1 --with-dependents",
                "grant-role --sub 0e0a9a36-53a0-4d32-a1f1-4b1a9c1b0001 --role admin --reason first",
                "token --sub 0e0a9a36-53a0-4d32-a1f1-4b1a9c1b0001 --role authenticated --expires 15m",
                "verify --verbose",
                "--verbose verify"
            })
    void what_is_right_is_begun(String words) {
        var begun = new StringBuilder();
        var code = CommandWords.forReading()
                .setExecutionStrategy(parsed -> {
                    begun.append("begun");
                    return 0;
                })
                .execute(split(words));
        assertThat(code).isZero();
        assertThat(begun).hasToString("begun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "serve now",
                "rollback",
                "rollback nothing",
                "rollback identity --to first",
                "grant-role --sub 1 --role admin --reason first",
                "grant-role --role admin --reason first",
                "token",
                "token --role king",
                "token --sub 0e0a9a36-53a0-4d32-a1f1-4b1a9c1b0001 --expires soon",
                "token --sub 0e0a9a36-53a0-4d32-a1f1-4b1a9c1b0001 --expires 0s",
                "migrate --loudly"
            })
    void what_is_wrong_shows_the_usage_and_ends_with_2(String words) {
        var said = new StringWriter();
        var code = CommandWords.forReading().setErr(new PrintWriter(said, true)).execute(split(words));
        assertThat(code).isEqualTo(USAGE);
        assertThat(said.toString()).contains("Usage: scrim");
    }

    @ParameterizedTest
    @CsvSource({"90s,PT90S", "15m,PT15M", "1h,PT1H", "7d,P7D", "1h30m,PT1H30M"})
    void times_are_written_shortly(String words, Duration meant) {
        var parsed =
                CommandWords.forReading().parseArgs("token", "--expires", words).subcommand();
        assertThat(parsed.<Duration>matchedOptionValue("--expires", Duration.ZERO))
                .isEqualTo(meant);
    }

    @Test
    void a_person_who_asks_for_help_gets_every_command() {
        var said = new StringWriter();
        CommandWords.forReading().usage(new PrintWriter(said, true));
        assertThat(said.toString()).contains("serve", "migrate", "rollback", "verify", "grant-role", "token");
    }

    private static String[] split(String words) {
        return words.isEmpty() ? new String[0] : words.split(" ");
    }
}

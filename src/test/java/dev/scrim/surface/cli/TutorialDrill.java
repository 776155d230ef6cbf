package dev.scrim.surface.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does what {@code docs/tutorial/first-view.md} says, in a clone, from the first block to the last, and gets the
 * answers that it shows.
 */
@Tag("drill")
class TutorialDrill {

    private static final Path PAGE = Path.of("docs", "tutorial", "first-view.md");
    private static final Path PROGRAM = Path.of("target", "quarkus-app");
    private static final String VARIES = "…";
    private static final long SECONDS_TO_ANSWER = 60;

    @TempDir
    private Path clone;

    private Terminal terminal;
    private boolean built;

    @BeforeEach
    void clone_the_project() throws Exception {
        var listing = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var files = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0");
        assertThat(listing.waitFor()).isZero();
        for (var file : files) {
            if (Files.exists(Path.of(file))) {
                copy(Path.of(file));
            }
        }
        terminal = new Terminal(clone);
    }

    @AfterEach
    void stop() throws InterruptedException {
        terminal.stopServer();
    }

    @Test
    void whoever_follows_the_tutorial_gets_what_it_shows() throws Exception {
        var steps = Tutorial.read(Files.readString(PAGE));
        assertThat(steps).hasSizeGreaterThan(25);
        for (var step : steps) {
            if (step instanceof Tutorial.Written file) {
                write(file);
            } else if (step instanceof Tutorial.Changed file) {
                change(file);
            } else if (step instanceof Tutorial.Given command) {
                give(command);
            }
        }
    }

    private void write(Tutorial.Written file) throws IOException {
        var path = clone.resolve(file.path());
        assertThat(path).doesNotExist();
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
    }

    private void change(Tutorial.Changed file) throws IOException {
        var path = clone.resolve(file.path());
        assertThat(Files.readString(path)).containsOnlyOnce(file.before());
        Files.writeString(path, Files.readString(path).replace(file.before(), file.after()));
    }

    private void give(Tutorial.Given command) throws Exception {
        if (terminal.isRequest(command.line())) {
            ask(command);
        } else if (command.line().startsWith("./mvnw") && !built) {
            takeWhatWasBuilt();
        } else {
            var said = terminal.run(command.line());
            command.answer()
                    .ifPresent(shown -> assertThat(said).as(command.line()).matches(pattern(shown)));
        }
    }

    /** The first build is of the very files that the build around this drill has just packaged. */
    private void takeWhatWasBuilt() throws IOException {
        try (var files = Files.walk(PROGRAM)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                copy(file);
            }
        }
        built = true;
    }

    /** What only reads is asked until it answers as shown: some answers take their time, as the page says. */
    private void ask(Tutorial.Given command) throws Exception {
        var shown = pattern(command.answer().orElseThrow());
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER);
        var answer = terminal.ask(command.line());
        while (answer.request().method().equals("GET")
                && !shown.matcher(answer.body()).matches()
                && System.nanoTime() < deadline) {
            Thread.sleep(500);
            answer = terminal.ask(command.line());
        }
        assertThat(answer.body()).as(command.line()).matches(shown);
    }

    private void copy(Path file) throws IOException {
        var target = clone.resolve(file.toString());
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(clone));
        Files.copy(file, target);
        assertThat(target.toFile().setExecutable(Files.isExecutable(file))).isTrue();
    }

    /** What is shown, where … stands for anything within one value. */
    private static Pattern pattern(String shown) {
        return Pattern.compile(
                Arrays.stream(shown.split(VARIES, -1)).map(Pattern::quote).collect(Collectors.joining("[^\"]*")));
    }
}

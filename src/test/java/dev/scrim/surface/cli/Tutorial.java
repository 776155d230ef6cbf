package dev.scrim.surface.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads a page of instructions as what its reader is to do, in order: write files, give commands, see answers. */
final class Tutorial {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?:`([^`\\n]+)`:\\n\\n)?```(\\w*)\\n(.*?)^```$");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");

    private final List<Step> steps = new ArrayList<>();

    private Tutorial() {}

    /** One thing to do. */
    sealed interface Step permits Written, Changed, Given {}

    /**
     * A file to write.
     *
     * @param path where, from the root of the project
     * @param text all that is in it
     */
    record Written(String path, String text) implements Step {}

    /**
     * A file to change.
     *
     * @param path where it is
     * @param before the lines that are there
     * @param after the lines that are there afterwards
     */
    record Changed(String path, String before, String after) implements Step {}

    /**
     * A command to give.
     *
     * @param line as it is typed
     * @param answer what the page shows as its answer, if it does
     */
    record Given(String line, Optional<String> answer) implements Step {}

    static List<Step> read(String page) {
        var tutorial = new Tutorial();
        BLOCK.matcher(page)
                .results()
                .forEach(block -> tutorial.add(Optional.ofNullable(block.group(1)), block.group(2), block.group(3)));
        assertThat(page.lines().filter(line -> line.startsWith("```")).count())
                .as("every block was read")
                .isEqualTo(2 * BLOCK.matcher(page).results().count());
        return List.copyOf(tutorial.steps);
    }

    private void add(Optional<String> path, String language, String text) {
        if (path.isPresent()) {
            steps.add(
                    language.equals("diff")
                            ? new Changed(path.get(), side(text, '-'), side(text, '+'))
                            : new Written(path.get(), text));
        } else if (language.equals("sh")) {
            CONTINUED
                    .matcher(text)
                    .replaceAll(" ")
                    .lines()
                    .forEach(line -> steps.add(new Given(line, Optional.empty())));
        } else if (List.of("json", "text").contains(language) && steps.get(steps.size() - 1) instanceof Given last) {
            steps.set(steps.size() - 1, new Given(last.line(), Optional.of(text.strip())));
        } else {
            throw new AssertionError("a reader would not know what to do with\n" + text);
        }
    }

    /** The lines of one side of a difference. */
    private static String side(String difference, char mark) {
        var lines = new StringBuilder();
        difference
                .lines()
                .filter(line -> line.startsWith(" ") || line.charAt(0) == mark)
                .forEach(line -> lines.append(line.substring(1)).append('\n'));
        return lines.toString();
    }
}

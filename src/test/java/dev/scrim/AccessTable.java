package dev.scrim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people say each role may do: {@code access.csv}. In role, verb and row, {@code a|b} names several and {@code *}
 * all that no more exact line names. Role {@code nobody} says that a verb is for nobody, on purpose.
 *
 * @param lines the lines, without the header and comments
 */
record AccessTable(List<Line> lines) {

    static final Path FILE = Path.of("src", "test", "resources", "access.csv");
    private static final String NOBODY = "nobody";

    /** A question to the database: who does what to which row through which endpoint. */
    record Cell(String endpoint, String role, String verb, String row) {
        @Override
        public String toString() {
            return String.join(",", endpoint, role, verb, row);
        }

        Cell as(String otherRole) {
            return new Cell(endpoint, otherRole, verb, row);
        }
    }

    /** One line of the file. */
    record Line(String text, List<String> fields) {
        static Line of(String text) {
            var fields = Arrays.asList(text.split(",", -1));
            if (fields.size() != 5) {
                throw new IllegalStateException(FILE + ": five fields, please: " + text);
            }
            return new Line(text, fields);
        }

        boolean isAbout(Cell cell) {
            return fields.get(0).equals(cell.endpoint())
                    && has(1, cell.role())
                    && has(2, cell.verb())
                    && has(3, cell.row());
        }

        private boolean has(int field, String value) {
            // what nobody may do is said apart from what everybody may
            return fields.get(field).equals("*") && !value.equals(NOBODY)
                    || Arrays.asList(fields.get(field).split("\\|")).contains(value);
        }

        /** Who it is about weighs most. */
        private long exactness() {
            return (fields.get(1).equals("*") ? 0 : 10)
                    + fields.stream().filter(field -> !field.equals("*")).count();
        }

        String expected() {
            return fields.get(4);
        }
    }

    static AccessTable read() throws IOException {
        return new AccessTable(Files.readAllLines(FILE).stream()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList());
    }

    /** What is expected of a cell; empty when no line is about it. */
    Optional<String> expected(Cell cell) {
        var about = lines.stream().filter(line -> line.isAbout(cell)).toList();
        var most = about.stream().mapToLong(Line::exactness).max().orElse(0);
        var answers = new LinkedHashSet<>(about.stream()
                .filter(line -> line.exactness() == most)
                .map(Line::expected)
                .toList());
        if (answers.size() > 1) {
            throw new IllegalStateException(FILE + " says of " + cell + " both " + answers);
        }
        return answers.stream().findFirst();
    }

    /** Whether it is said that nobody does this. */
    boolean isForNobody(Cell cell) {
        return expected(cell.as(NOBODY)).isPresent();
    }

    /** The lines that are about none of these cells. */
    List<String> stale(Set<Cell> cells) {
        return lines.stream()
                .filter(line -> cells.stream().noneMatch(cell -> line.isAbout(cell) || line.isAbout(cell.as(NOBODY))))
                .map(Line::text)
                .toList();
    }

    /** Adds a question mark to the file for each of these cells that no line is about. */
    static void ask(Set<Cell> cells) throws IOException {
        var table = read();
        var asked = new ArrayList<>(Files.readAllLines(FILE));
        cells.stream()
                .filter(cell -> table.expected(cell).isEmpty())
                .sorted(Comparator.comparing(Cell::endpoint))
                .map(cell -> cell + ",?")
                .forEach(asked::add);
        Files.write(FILE, asked);
    }
}

package dev.scrim.surface.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server's postmaster.pid says of it: the only thing that is left to know a running server by after the process
 * that started it was killed.
 *
 * @param pid the process
 * @param port where it listens
 */
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;
    private static final String NOBODYS_PID = String.valueOf(Integer.MAX_VALUE - 1);

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The server of this data directory, if its process is alive; nothing about whether it answers. */
    static Optional<Postmaster> of(Path data) {
        try {
            var lines = Files.readAllLines(file(data));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var postmaster = new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return postmaster.lives() ? Optional.of(postmaster) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The file " + file(data) + " cannot be read.", e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Lets PostgreSQL start although its last process number has gone to some other program, as after a restart of the
     * machine or container. The rest of the file stays: by it PostgreSQL sees that nobody uses the memory any more.
     */
    static void forgetTheDead(Path data) throws IOException {
        if (!Files.exists(file(data)) || of(data).isPresent()) {
            return;
        }
        var lines = Files.readAllLines(file(data));
        if (lines.size() > PORT_LINE) {
            lines.set(0, NOBODYS_PID);
            Files.write(file(data), lines);
        }
    }

    private boolean lives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        process.info().command().map(Postmaster::isPostgres).orElse(true))
                .orElse(false);
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }
}

package dev.scrim.surface.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Puts generated files where the user wants them: into a directory, or one after the other onto the screen. */
final class WrittenFiles {

    private WrittenFiles() {}

    static void write(Map<String, String> files, Optional<Path> directory) {
        if (directory.isEmpty()) {
            files.values().forEach(System.out::print);
            return;
        }
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.get().resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                System.out.println(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("--out " + directory.get() + " is no directory that can be written", e);
        }
    }
}

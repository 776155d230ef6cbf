package dev.scrim.surface.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where an embedded database keeps everything, for its owner's eyes only.
 *
 * @param path the directory
 */
record DataDirectory(Path path) {

    /** Creates it if need be. */
    static DataDirectory open(Path path) {
        var directory = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return new DataDirectory(directory);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The directory " + directory + " cannot be used; set SCRIM_DATA_DIR to another.", e);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Writes a file whole or not at all, readable by its owner only. */
    void write(String name, String content) {
        try {
            // temporary files are their owner's only from the start
            var unfinished = Files.createTempFile(path, name, ".unfinished");
            Files.writeString(unfinished, content);
            Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The file " + file(name) + " cannot be written.", e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The file " + file(name) + " cannot be read.", e);
        }
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The file " + file(name) + " cannot be removed.", e);
        }
    }

    /** A lock that other processes respect and that ends with this one, however it ends. */
    record Lock(FileChannel channel) {

        void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new EmbeddedDatabaseException("A lock of the embedded database cannot be released.", e);
            }
        }
    }

    /** Does something while nobody else does it; waits for them. */
    <T> T alone(String name, Supplier<T> work) {
        var lock = hold(name, FileChannel::lock).orElseThrow();
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /** Holds it together with others; waits for who holds it alone. */
    Lock share(String name) {
        return hold(name, channel -> channel.lock(0, Long.MAX_VALUE, true)).orElseThrow();
    }

    /** Holds it alone, or not at all. */
    Optional<Lock> tryLock(String name) {
        return hold(name, channel -> {
            try {
                return channel.tryLock();
            } catch (OverlappingFileLockException e) {
                return null; // this process holds it already
            }
        });
    }

    private interface Hold {
        FileLock of(FileChannel channel) throws IOException;
    }

    private Optional<Lock> hold(String name, Hold hold) {
        try {
            var channel = FileChannel.open(
                    file(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (hold.of(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The lock " + file(name) + " cannot be taken.", e);
        }
    }
}

package dev.scrim.surface.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.CRC32C;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL release, unpacked once per machine: initdb, pg_ctl and postgres, which is all the
 * archive holds.
 *
 * @param home the directory that holds bin, lib and share
 */
public record PostgresBinaries(Path home) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Whether this program was built with a release for the machine it runs on. */
    public static boolean arePackaged() {
        return PostgresBinaries.class.getClassLoader().getResource("postgres-" + system() + ".txz") != null;
    }

    /** The release that is packed into this program, for the machine it runs on, unpacked below {@code cache}. */
    public static PostgresBinaries packaged(Path cache) {
        var name = "postgres-" + system() + ".txz";
        return unpack(name, cache, () -> {
            var archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
            if (archive == null) {
                throw new EmbeddedDatabaseException("There is no embedded PostgreSQL for this machine (" + system()
                        + "). Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL server of your own.");
            }
            return archive;
        });
    }

    /** The release that a jar of binaries holds, unpacked below {@code cache}. */
    public static PostgresBinaries ofJar(Path jar, Path cache) {
        return unpack(jar.toString(), cache, () -> {
            try (var file = new JarFile(jar.toFile())) {
                var entry = file.stream()
                        .filter(each -> each.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new EmbeddedDatabaseException(jar + " holds no PostgreSQL"));
                try (var in = file.getInputStream(entry)) {
                    return new ByteArrayInputStream(in.readAllBytes());
                }
            }
        });
    }

    /** The major release, which decides whether a data directory can be read. */
    public int majorVersion() {
        // the first line of this file is "# PostgreSQL 18"; initdb itself goes by it
        try (var lines = Files.lines(home.resolve("share/postgresql/postgres.bki"))) {
            return Integer.parseInt(lines.findFirst().orElseThrow().replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The unpacked PostgreSQL in " + home + " is incomplete.", e);
        }
    }

    private static String system() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (os.startsWith("mac") ? "darwin" : os) + "-"
                + switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
    }

    private interface Archive {
        InputStream open() throws IOException;
    }

    private static PostgresBinaries unpack(String name, Path cache, Archive archive) {
        try {
            var home = cache.resolve("postgres-" + mark(archive));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                unpack(archive, home);
            }
            return new PostgresBinaries(home.toAbsolutePath());
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("PostgreSQL could not be unpacked from " + name + " to " + cache, e);
        }
    }

    /** Tells one archive from another, so that a newer release is unpacked beside an older one. */
    private static String mark(Archive archive) throws IOException {
        var sum = new CRC32C();
        var length = 0L;
        var buffer = new byte[1 << 16];
        try (var in = archive.open()) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                length += read;
            }
        }
        return String.format("%08x%08x", sum.getValue(), length);
    }

    /** Unpacks beside the final place and renames, so that what is in the final place is always whole. */
    private static void unpack(Archive archive, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.open())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished);
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // somebody else was faster; theirs is as good as ours
        } finally {
            deleteTree(unfinished);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(tar, target);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                Files.setPosixFilePermissions(
                        target,
                        Set.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE));
            }
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package dev.scrim.kernel.privacy;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.scrim.kernel.crypto.Sha256;

/** A ZIP under way, and the hash of each file in it. */
final class Archive implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        // what takes longer here keeps a snapshot of the database open
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /** Adds a file; returns what writing it returned. */
    <T> T add(String name, Content<T> content) throws IOException {
        MessageDigest hash = Sha256.begun();
        zip.putNextEntry(new ZipEntry(name));
        // rows come one by one, and compression asks for more at once
        OutputStream out = new BufferedOutputStream(new DigestOutputStream(new Unclosed(zip), hash), BUFFER);
        T result = content.write(out);
        out.flush();
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(hash.digest()));
        return result;
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, out -> {
            out.write(bytes);
            return bytes.length;
        });
    }

    /** SHA-256 of each file so far, by name, in hex. */
    Map<String, String> hashes() {
        return hashes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Lets whoever writes a file close what they write to, which is not the archive. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

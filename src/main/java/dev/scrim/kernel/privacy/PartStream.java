package dev.scrim.kernel.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Hands on what is written in parts of one size, so that no more than one is in memory. */
final class PartStream extends OutputStream {

    static final int PART_BYTES = 1024 * 1024;

    private final Parts parts;
    private final byte[] buffer = new byte[PART_BYTES];
    private int filled;
    private int place;
    private long written;

    /** Where parts go. */
    @FunctionalInterface
    interface Parts {
        void keep(int place, byte[] bytes, int length) throws IOException;
    }

    PartStream(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, PART_BYTES - filled);
            System.arraycopy(bytes, from, buffer, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == PART_BYTES) {
                handOn();
            }
        }
        written += length;
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        parts.keep(place, buffer, filled);
        place++;
        filled = 0;
        Arrays.fill(buffer, (byte) 0);
    }

    int parts() {
        return place;
    }

    long written() {
        return written;
    }
}

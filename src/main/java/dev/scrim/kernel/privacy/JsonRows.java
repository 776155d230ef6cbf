package dev.scrim.kernel.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes one JSON array of rows that come as lines, and keeps the first of them for the page. */
final class JsonRows extends OutputStream {

    private static final int ROWS_ON_THE_PAGE = 1000;
    private static final int BYTES_ON_THE_PAGE = 256 * 1024;
    private static final byte[] BETWEEN = ",\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final List<String> first = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int kept;
    private boolean isBegun;
    private boolean isInLine;

    JsonRows(OutputStream out) throws IOException {
        this.out = out;
        out.write('[');
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                take(bytes, from, at - from);
                end();
                from = at + 1;
            }
        }
        take(bytes, from, offset + length - from);
    }

    private void take(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        if (!isInLine && isBegun) {
            out.write(BETWEEN);
        }
        isInLine = true;
        isBegun = true;
        out.write(bytes, from, length);
        if (isForThePage()) {
            line.write(bytes, from, length);
        }
    }

    private void end() {
        if (isForThePage()) {
            kept += line.size();
            first.add(line.toString(StandardCharsets.UTF_8));
        }
        line.reset();
        isInLine = false;
    }

    private boolean isForThePage() {
        return first.size() < ROWS_ON_THE_PAGE && kept + line.size() < BYTES_ON_THE_PAGE;
    }

    /** Ends the array. */
    void finish() throws IOException {
        out.write("]\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The first rows, each a JSON object. */
    List<String> first() {
        return first;
    }
}

package dev.scrim.surface.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether a body is text that is stored as it was sent: bytes of UTF-8, and no half of a character written as an
 * escape of JSON. A half becomes a question mark on its way to the database.
 */
final class BodyText {

    private static final int DIGITS = 4;

    private BodyText() {}

    static boolean isText(byte[] body) {
        return PercentEncoded.isText(ByteBuffer.wrap(body)) && !hasHalves(body);
    }

    /** Whether a half stands alone; without a backslash there is none. */
    private static boolean hasHalves(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            if (body[i] != '\\') {
                continue;
            }
            int unit = unit(body, i);
            if (Character.isHighSurrogate((char) unit) && isLow(body, i + DIGITS + 2)) {
                i += 2 * (DIGITS + 2) - 1;
            } else if (unit >= 0 && Character.isSurrogate((char) unit)) {
                return true;
            } else {
                // what is escaped is no escape: \\ud800 is a backslash and five letters
                i++;
            }
        }
        return false;
    }

    private static boolean isLow(byte[] body, int at) {
        int unit = at < body.length && body[at] == '\\' ? unit(body, at) : -1;
        return unit >= 0 && Character.isLowSurrogate((char) unit);
    }

    /** The unit of UTF-16 that is escaped at a backslash; -1 where none is. */
    private static int unit(byte[] body, int at) {
        if (at + DIGITS + 1 >= body.length || body[at + 1] != 'u') {
            return -1;
        }
        var digits = new String(body, at + 2, DIGITS, StandardCharsets.ISO_8859_1);
        return digits.matches("[0-9a-fA-F]{4}") ? Integer.parseInt(digits, 16) : -1;
    }
}

package dev.scrim.surface.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells percent-encoded text from what only looks like it. Java's decoder puts a replacement character where bytes are
 * no UTF-8, so that something else would be looked for, or stored, than what was sent.
 */
public final class PercentEncoded {

    private static final int ESCAPE = 3;

    private PercentEncoded() {}

    /** Whether this is ASCII, and its escapes are bytes of UTF-8 without the character zero. */
    public static boolean isText(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded.chars().allMatch(c -> c > 0 && c < 0x80);
        }
        var bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '%' && !isEscape(encoded, i) || c >= 0x80) {
                return false;
            }
            bytes.put((byte) (c == '%' ? Integer.parseInt(encoded, i + 1, i + ESCAPE, 16) : c));
            i += c == '%' ? 2 : 0;
        }
        return isText(bytes.flip());
    }

    /** Whether bytes are UTF-8 without the character zero. */
    static boolean isText(ByteBuffer bytes) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return decoder.decode(bytes).chars().allMatch(c -> c != 0);
        } catch (CharacterCodingException e) {
            // what the decoder does not take is the answer
            return false;
        }
    }

    /** Whether a percent sign has two hexadecimal digits after it. */
    static boolean isEscape(String encoded, int at) {
        return at + ESCAPE <= encoded.length()
                && Character.digit(encoded.charAt(at + 1), 16) >= 0
                && Character.digit(encoded.charAt(at + 2), 16) >= 0
                // other digits of Unicode are digits to Java
                && encoded.charAt(at + 1) < 0x80
                && encoded.charAt(at + 2) < 0x80;
    }
}

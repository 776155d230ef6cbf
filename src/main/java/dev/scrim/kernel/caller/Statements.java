package dev.scrim.kernel.caller;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Reads what a caller states beside the token: why, and for what purpose. */
final class Statements {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private Statements() {}

    /** The reason of a header, percent-encoded UTF-8. */
    static Optional<String> reason(List<String> headers) {
        return one(headers, Problem.REASON_IS_3_TO_500_CHARACTERS)
                .map(header -> reason(decoded(header, Problem.REASON_IS_3_TO_500_CHARACTERS)));
    }

    /** A reason as it was written. */
    static String reason(String written) {
        return checked(written, Problem.REASON_IS_3_TO_500_CHARACTERS);
    }

    /** The purpose of a service, which has to state one. */
    static String purpose(List<String> headers) {
        var header = one(headers, Problem.PURPOSE_IS_STATED);
        return header.map(sent -> checked(decoded(sent, Problem.PURPOSE_IS_STATED), Problem.PURPOSE_IS_STATED))
                .orElseThrow(() -> new ProblemException(Problem.PURPOSE_IS_STATED));
    }

    private static Optional<String> one(List<String> headers, Problem problem) {
        if (headers.size() > 1) {
            throw new ProblemException(problem);
        }
        return headers.stream().findFirst();
    }

    private static String checked(String text, Problem problem) {
        var stripped = text.strip();
        var length = stripped.codePointCount(0, stripped.length());
        if (length < SHORTEST || length > LONGEST || stripped.codePoints().anyMatch(Statements::isUnprintable)) {
            throw new ProblemException(problem);
        }
        return stripped;
    }

    /** Control characters, also those that turn the direction of what follows, and halves of characters. */
    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT ->
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
            default -> false;
        };
    }

    private static String decoded(String header, Problem problem) {
        var bytes = ByteBuffer.allocate(header.length());
        try {
            for (int i = 0; i < header.length(); i++) {
                var character = header.charAt(i);
                if (character == '%') {
                    bytes.put((byte) HexFormat.fromHexDigits(header, i + 1, i + 3));
                    i += 2;
                } else if (character < 0x80) {
                    bytes.put((byte) character);
                } else {
                    throw new ProblemException(problem);
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(problem, e);
        }
    }
}

package dev.scrim.kernel.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import dev.scrim.kernel.crypto.Seal;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Seals a kept answer. An answer may hold what is said once, such as the text of a QR code; nobody but who comes again
 * with the same key can read it, not even who reads the database.
 */
final class AnswerSeal {

    private static final String CONTEXT = "";

    private final Seal seal;

    AnswerSeal(byte[] secret) {
        this.seal = new Seal(secret);
    }

    byte[] close(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return seal.close(bytes, bytes.length, CONTEXT);
    }

    /** The text, unless the key-encryption key was changed meanwhile: then the request cannot be answered again. */
    String open(byte[] whole) {
        try {
            return new String(seal.open(whole, CONTEXT), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new ProblemException(Problem.KEY_IS_USED_ONCE, e);
        }
    }
}

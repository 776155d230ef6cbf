package dev.scrim.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with a key (AES-256-GCM): a random nonce, the bytes, the tag. They open under the same key and for the
 * same context only, so that they cannot be put in another's place.
 */
public final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param secret 32 bytes */
    public Seal(byte[] secret) {
        this.key = new SecretKeySpec(secret, "AES");
    }

    /**
     * The sealed bytes.
     *
     * @param context whose, or which, they are; not kept
     */
    public byte[] close(byte[] bytes, int length, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(length));
            cipher.doFinal(bytes, 0, length, whole, NONCE_BYTES);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The bytes; fails where they were altered, or sealed with another key or for another context. */
    public byte[] open(byte[] whole, String context) throws GeneralSecurityException {
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

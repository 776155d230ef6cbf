package dev.scrim.kernel.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key from which noise and the order of equals are drawn. It is in the configuration and never in the database, so
 * that who has the database still cannot take the noise off.
 */
final class ReleaseSecret {

    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private ReleaseSecret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Reads the base64 of at least 32 bytes. */
    static ReleaseSecret ofBase64(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // the cause would quote the secret
            throw new IllegalArgumentException("scrim.release.secret is not base64");
        }
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("scrim.release.secret has to be at least 32 bytes long");
        }
        return new ReleaseSecret(bytes);
    }

    /** 32 bytes that nobody without the secret can tell from random ones, the same for the same parts. */
    byte[] drawn(String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                // with its length before it, no part runs into the next
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "ReleaseSecret[…]";
    }
}

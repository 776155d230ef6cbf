package dev.scrim.kernel.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

import jakarta.inject.Singleton;

import dev.scrim.kernel.crypto.KeyEncryptionKey;

/**
 * Signs what is made for people (Ed25519, RFC 8032), so that they can show it unaltered. The key follows from the
 * key-encryption key: every replica signs alike, and there is nothing more to configure.
 */
@Singleton
public class ExportSignature {

    private static final String ALGORITHM = "Ed25519";
    private static final String PURPOSE = "signature of exports";
    private static final int LINE = 64;

    private final KeyEncryptionKey key;

    ExportSignature(KeyEncryptionKey key) {
        this.key = key;
    }

    /** The signature, 64 bytes. */
    public byte[] of(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * A JSON document, signed: a compact JWS (RFC 7515, 8037).
     *
     * @param type of what kind it is, as its header says
     */
    public String jws(String type, String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"EdDSA\",\"typ\":\"" + type + "\"}";
        String signed = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64.encodeToString(of(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The public key, as PEM (RFC 8410): openssl reads it. */
    public String publicKey() {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(pair().getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    private KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(key.derived(PURPOSE)));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The private key of Ed25519 is 32 bytes of any kind; the generator asks for them once. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}

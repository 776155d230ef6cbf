package dev.scrim.surface.embedded;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import dev.scrim.kernel.crypto.Sha256;

/**
 * The issuer of tokens where there is no other: a key pair that signs what the command {@code token} prints,
 * and the key
 * set by which the server believes it. For a developer's machine only.
 */
public final class DevKeys {

    /** What every one of these tokens is for. */
    public static final String AUDIENCE = "scrim";

    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final DataDirectory directory;
    private final String name;
    private final String prefix;

    private DevKeys(DataDirectory directory, String name, String prefix) {
        this.directory = directory;
        this.name = name;
        this.prefix = prefix;
    }

    /** Signs tokens of people: anon and authenticated. */
    static DevKeys ofPeople(DataDirectory directory) {
        return new DevKeys(directory, "people", "scrim.tokens").made();
    }

    /** Signs tokens of other servers: service_role. */
    static DevKeys ofServices(DataDirectory directory) {
        return new DevKeys(directory, "services", "scrim.service-tokens").made();
    }

    /** The issuer that its tokens name. */
    public String issuer() {
        return "scrim-embedded-" + name;
    }

    /** Where the configuration says whose keys are believed. */
    public String locationProperty() {
        return prefix + ".jwks-location";
    }

    /** The file with the public key, as a key set. */
    public Path keySet() {
        return directory.file(name + ".jwks.json");
    }

    /** What makes the server believe these tokens. */
    Map<String, String> configuration() {
        return Map.of(
                prefix + ".issuer", issuer(), prefix + ".audience", AUDIENCE, locationProperty(), keySet().toString());
    }

    /** The name of the key in its key set. */
    public String keyId() {
        return directory.read(name + ".kid").strip();
    }

    /** The key that signs. */
    public PrivateKey signingKey() {
        var body = directory.read(privateKeyFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new EmbeddedDatabaseException("The file " + directory.file(privateKeyFile()) + " holds no key.", e);
        }
    }

    private String privateKeyFile() {
        return name + ".key.pem";
    }

    private DevKeys made() {
        if (directory.has(keySet().getFileName().toString())) {
            return this;
        }
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var x = BASE64URL.encodeToString(coordinate(point.getAffineX()));
            var y = BASE64URL.encodeToString(coordinate(point.getAffineY()));
            var digest = Sha256.of(pair.getPublic().getEncoded());
            var kid = BASE64URL.encodeToString(Arrays.copyOf(digest, 12));
            var mime = Base64.getMimeEncoder(64, new byte[] {'\n'});
            directory.write(
                    privateKeyFile(),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + mime.encodeToString(pair.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
            directory.write(name + ".kid", kid + "\n");
            // the key set comes last: where it is, the others are
            directory.write(
                    keySet().getFileName().toString(),
                    "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\","
                            + "\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}]}\n".formatted(kid, x, y));
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var coordinate = new byte[COORDINATE_BYTES];
        var length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, coordinate, COORDINATE_BYTES - length, length);
        return coordinate;
    }
}

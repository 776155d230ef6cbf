package dev.scrim.commerce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the header {@code Stripe-Signature} says: when the body was signed, and with what results
 * (https://docs.stripe.com/webhooks#verify-manually). Signatures of other schemes than v1 are passed over.
 *
 * @param at seconds since 1970, as they were signed
 * @param signatures the results, in hexadecimal
 */
record StripeSignature(String at, List<String> signatures) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern PART = Pattern.compile("(t|v1)=([0-9a-f]{1,64})");
    private static final int MOST_PARTS = 20;

    /** What a header says; empty when it is none. */
    static Optional<StripeSignature> of(String header) {
        String at = "";
        List<String> signatures = new ArrayList<>();
        String[] parts = header.split(",", MOST_PARTS);
        for (String part : parts) {
            Matcher match = PART.matcher(part.strip());
            if (match.matches() && match.group(1).equals("t")) {
                at = match.group(2);
            } else if (match.matches()) {
                signatures.add(match.group(2));
            }
        }
        return at.matches("\\d{1,12}") && !signatures.isEmpty()
                ? Optional.of(new StripeSignature(at, List.copyOf(signatures)))
                : Optional.empty();
    }

    /** Whether it was made within the tolerance of now. */
    boolean isFresh(Instant now, Duration tolerance) {
        return Duration.between(Instant.ofEpochSecond(Long.parseLong(at)), now)
                        .abs()
                        .compareTo(tolerance)
                <= 0;
    }

    /** Whether one of the secrets makes it of these bytes. */
    boolean fits(byte[] body, List<String> secrets) {
        boolean fits = false;
        for (String secret : secrets) {
            byte[] expected = HexFormat.of().formatHex(signed(body, secret)).getBytes(StandardCharsets.US_ASCII);
            for (String signature : signatures) {
                fits |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return fits;
    }

    private byte[] signed(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((at + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}

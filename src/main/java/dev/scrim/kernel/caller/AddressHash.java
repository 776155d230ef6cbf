package dev.scrim.kernel.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes an address comparable for a day and no longer. A plain hash of an IPv4 address is found by trying all four
 * billion; this one is keyed, and its key lives in memory and is thrown away at midnight UTC.
 */
final class AddressHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private LocalDate day = LocalDate.MIN;
    private SecretKeySpec key;

    AddressHash(Clock clock) {
        this.clock = clock;
    }

    /** The hash of an address, the same until midnight. */
    String of(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keyOfToday());
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private synchronized SecretKeySpec keyOfToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            key = new SecretKeySpec(fresh, ALGORITHM);
            day = today;
        }
        return key;
    }
}

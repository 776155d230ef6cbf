package dev.scrim.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the key that the gate hands to each transaction, and refuses to serve in production without one. */
@Singleton
public class KeyEncryptionKey {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final String REMEDY =
            "Set SCRIM_KEK_NAME to a name and SCRIM_KEK_SECRET to 32 random bytes in base64 (openssl rand -base64 32), "
                    + "and keep them: what the audit log has sealed with this key can be read with no other.";

    private final Optional<String> setting;

    @Inject
    KeyEncryptionKey(KekSettings settings) {
        this(settings, LaunchMode.current());
    }

    KeyEncryptionKey(KekSettings settings, LaunchMode mode) {
        this.setting = settings.name().isEmpty() && settings.secret().isEmpty()
                ? (mode == LaunchMode.NORMAL ? Optional.empty() : Optional.of(passing()))
                : Optional.of(configured(settings));
    }

    void start(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        if (serves) {
            setting();
        }
    }

    /** {@code <name>:<base64>}, as SQL reads it from scrim.kek. Fails where none is configured. */
    public String setting() {
        return setting.orElseThrow(
                () -> new IllegalStateException("There is no key-encryption key for the audit log. " + REMEDY));
    }

    /** 32 bytes for a purpose of their own; the same wherever the same key is configured. */
    public byte[] derived(String purpose) {
        try {
            var whole = setting();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(whole.substring(whole.indexOf(':') + 1)), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String configured(KekSettings settings) {
        var name = settings.name().orElse("");
        var secret = settings.secret().map(Secret::get).orElse("");
        if (!NAME.matcher(name).matches() || !isKey(secret)) {
            throw new IllegalStateException("The key-encryption key of the audit log is not complete. " + REMEDY);
        }
        return name + ":" + secret;
    }

    private static boolean isKey(String secret) {
        try {
            return Base64.getDecoder().decode(secret).length == BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In tests and while developing, values need not be read after the process has ended. */
    private static String passing() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return "passing:" + Base64.getEncoder().encodeToString(key);
    }
}

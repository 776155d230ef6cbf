package dev.scrim.surface.privacy;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The program with a mail server. */
public class WithMail implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "scrim.mail.host",
                "127.0.0.1",
                "scrim.mail.start-tls",
                "false",
                "scrim.mail.port",
                String.valueOf(MailServer.port()));
    }
}

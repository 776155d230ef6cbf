package dev.scrim.kernel.privacy;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.scrim.kernel.jobs.LongJob;

/** Sends the link to an archive to a person who is barred, and so cannot sign in to make one (GDPR Art. 15). */
@Singleton
class LinkLetter implements LongJob {

    private static final Logger LOG = Logger.getLogger(LinkLetter.class);

    private final ExportKeeper database;
    private final Letters letters;
    private final PrivacySettings settings;

    LinkLetter(ExportKeeper database, Letters letters, PrivacySettings settings) {
        this.database = database;
        this.letters = letters;
        this.settings = settings;
    }

    private record Made(String address, String link) {}

    @Override
    public String name() {
        return "kernel.send_link";
    }

    @Override
    public void run(String key) {
        if (!letters.areSent()) {
            LOG.infof("no letters are sent here: support hands the link of request %s over", key);
            return;
        }
        UUID request = UUID.fromString(key);
        Optional<Made> made = database.ask(
                "select * from kernel.link_to_send(?, ? * interval '1 second')",
                row -> row.getString(2) == null
                        ? Optional.<Made>empty()
                        : Optional.of(new Made(row.getString(1), row.getString(2))),
                request,
                settings.keepLinks().toSeconds());
        if (made.isEmpty()) {
            LOG.infof("request %s has no archive any more, or its person no verified address", key);
            return;
        }
        letters.send(made.get().address(), "Your data", """
                The copy of your data that you asked for is ready. This link fetches it, once, and works until
                %s hours from now:

                %s/privacy/exports/%s?link=%s
                """.formatted(
                        settings.keepLinks().toHours(),
                        settings.address().orElse("https://<the address of the service>"),
                        request,
                        made.get().link()));
    }
}

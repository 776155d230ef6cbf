package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

/** Tells a person, at the address that was theirs here, that their data were erased (GDPR Art. 12(3)). */
@Singleton
class LastLetter implements Processor {

    private final Letters letters;
    private final PrivacySettings settings;

    LastLetter(Letters letters, PrivacySettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public Progress tell(UUID request, List<String> keys, Optional<String> receipt) {
        if (!letters.areSent()) {
            return new Progress("no letters are sent here", true);
        }
        for (String address : keys) {
            letters.send(address, "Your data were erased", """
                    You asked us to erase the data we hold about you (request %s). That is done.

                    What the law obliges us to keep stays until its time is over: what was paid, without
                    your name; that you asked, and when we answered; and that this account is closed for good.
                    Copies in backups are overwritten within three months.

                    If you did not ask for this, or think that it was done wrong, write to %s,
                    or complain to the data protection authority where you live.
                    """.formatted(
                            request, settings.officer().orElse(settings.controller())));
        }
        return new Progress("sent", true);
    }
}

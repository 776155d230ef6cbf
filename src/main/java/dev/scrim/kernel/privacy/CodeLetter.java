package dev.scrim.kernel.privacy;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.scrim.kernel.jobs.LongJob;

/** Sends the code by which a person shows that it is them who asks. It is in the letter and nowhere else. */
@Singleton
class CodeLetter implements LongJob {

    private static final Logger LOG = Logger.getLogger(CodeLetter.class);

    private final ExportKeeper database;
    private final Letters letters;

    CodeLetter(ExportKeeper database, Letters letters) {
        this.database = database;
        this.letters = letters;
    }

    private record Code(String address, String code) {}

    @Override
    public String name() {
        return "kernel.send_code";
    }

    @Override
    public void run(String key) {
        Optional<Code> made = database.ask(
                "select * from kernel.make_code(?)",
                row -> row.getString(1) == null
                        ? Optional.<Code>empty()
                        : Optional.of(new Code(row.getString(1), row.getString(2))),
                UUID.fromString(key));
        if (made.isEmpty()) {
            LOG.infof("request %s waits for no code, or its person has no verified address", key);
            return;
        }
        letters.send(made.get().address(), "Your code", """
                Somebody who is signed in as you asked for something to be done with your data.
                If that was you, enter this code within a quarter of an hour:

                %s

                If it was not you, do nothing, and change your password.
                """.formatted(made.get().code()));
    }
}

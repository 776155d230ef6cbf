package dev.scrim.surface.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Vetoed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.scrim.surface.embedded.EmbeddedDatabase;

/** Prints a token for trying things out, signed by the embedded database's own keys. Needs no running database. */
@Vetoed
@Command(
        name = CommandWords.TOKEN,
        description = "Print a token for the embedded database; a real installation has an issuer of its own.")
class TokenCommand implements Callable<Integer> {

    @RegisterForReflection
    enum Role {
        AUTHENTICATED,
        ANON,
        SERVICE_ROLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--sub", paramLabel = "UUID", description = "The person; needed for authenticated.")
    private Optional<UUID> sub;

    @Option(
            names = "--role",
            defaultValue = "authenticated",
            description = "One of: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Role role;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "For how long: 15m, 1h, 7d; ${DEFAULT-VALUE} if left out.")
    private Duration expires;

    @Override
    public Integer call() {
        if (role == Role.AUTHENTICATED && sub.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--sub=UUID'");
        }
        System.out.println(token(EarlySettings.read()));
        return 0;
    }

    private String token(EarlySettings settings) {
        if (!settings.isEmbedded()) {
            throw new Refusal("token signs with the keys of the embedded database only;"
                    + " with a database of your own, tokens come from the issuer in SCRIM_TOKENS_ISSUER.");
        }
        var keys = role == Role.SERVICE_ROLE
                ? EmbeddedDatabase.keysOfServices(settings.dataDirectory())
                : EmbeddedDatabase.keysOfPeople(settings.dataDirectory());
        if (settings.isSet(keys.locationProperty())) {
            throw new Refusal("token is of no use here: " + keys.locationProperty()
                    + " says that tokens come from another issuer.");
        }
        return DevToken.signed(keys, role.toString(), sub, expires);
    }
}

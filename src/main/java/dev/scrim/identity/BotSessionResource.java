package dev.scrim.identity;

import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.limit.Limits;

/** Connects a person's Telegram account: they fetch a token and send it to the bot, whose server redeems it. */
@Path("/identity/bot_sessions")
@Tag(name = "identity")
@Authenticated
public class BotSessionResource {

    private final Command command;
    private final Routines routines;
    private final CurrentCaller callers;
    private final Limits limits;

    BotSessionResource(Command command, Routines routines, CurrentCaller callers, Limits limits) {
        this.command = command;
        this.routines = routines;
        this.callers = callers;
        this.limits = limits;
    }

    /**
     * A token for the bot.
     *
     * @param token what to send it, within 15 minutes; it cannot be read again
     */
    @RegisterForReflection
    public record StartBotSessionResponse(
            @Schema(examples = "5d0f6c0c8a3c4c7ba3a1") String token) {}

    /**
     * What the bot's server was sent.
     *
     * @param token the token of the person
     * @param telegramId the account it came from
     * @param telegramUsername its name, if it has one
     */
    @RegisterForReflection
    public record ConnectBotRequest(
            @Schema(examples = "5d0f6c0c8a3c4c7ba3a1") @NotBlank @Size(max = 200)
            String token,

            @Schema(examples = "123456789") @NotBlank @Pattern(regexp = "[0-9]{1,20}")
            String telegramId,

            @Schema(examples = "sam_in_london")
            Optional<@Pattern(regexp = "[A-Za-z0-9_]{1,32}") String> telegramUsername) {}

    /**
     * What came of it.
     *
     * @param connected false: the token is unknown, used or too old
     */
    @RegisterForReflection
    public record ConnectBotResponse(boolean connected) {}

    @POST
    @Operation(
            summary = "A token with which I connect the Telegram bot within 15 minutes. A new one ends the one before.")
    public StartBotSessionResponse start() {
        callers.person();
        limits.spend("bot_sessions", 1);
        return command.run(
                Optional.empty(),
                () -> new StartBotSessionResponse(routines.found(String.class, "identity.start_bot_session()")));
    }

    @POST
    @Path("connect")
    @Operation(summary = "Connect the Telegram account that sent a token. For the bot's server (service token).")
    public ConnectBotResponse connect(@NotNull @Valid ConnectBotRequest sent) {
        return command.run(
                Optional.empty(),
                () -> new ConnectBotResponse(routines.found(
                        Boolean.class,
                        "identity.connect_bot(?, ?, ?)",
                        sent.token(),
                        sent.telegramId(),
                        sent.telegramUsername().orElse(null))));
    }
}

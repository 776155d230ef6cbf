package dev.scrim.safety;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Routines;

/** Does acts of moderation: each with its record, audit row and notice to the person affected, or not at all. */
@Path("/safety/actions")
@Tag(name = "safety")
@Authenticated
public class ActionResource {

    private final Command command;
    private final Routines routines;

    ActionResource(Command command, Routines routines) {
        this.command = command;
        this.routines = routines;
    }

    /**
     * An act of moderation.
     *
     * @param action remove_post, disable_beacon, remove_listing, suspend_seller, ban_user, warn, or reinstate, which
     *     undoes the one that is in force
     * @param targetType beacon, listing, post, seller or user
     * @param targetId which
     * @param reason why; the person affected reads it
     */
    @RegisterForReflection
    public record ModerationActionRequest(
            @Schema(examples = "disable_beacon") @NotBlank String action,
            @Schema(examples = "beacon") @NotBlank String targetType,
            @NotNull UUID targetId,
            Optional<String> reason) {}

    /**
     * What was done.
     *
     * @param id the record of it
     * @param action what
     * @param targetId to what
     */
    @RegisterForReflection
    public record ModerationActionResponse(
            UUID id, @Schema(examples = "disable_beacon") String action, UUID targetId) {}

    @POST
    @Operation(
            operationId = "take_moderation_action",
            summary = "Act as a moderator. The person affected is told what was done, why, and how to appeal.")
    public ModerationActionResponse act(@NotNull @Valid ModerationActionRequest wanted) {
        return command.run(
                wanted.reason(),
                () -> new ModerationActionResponse(
                        routines.found(
                                UUID.class,
                                "safety.moderate(?, ?, ?)",
                                wanted.action(),
                                wanted.targetType(),
                                wanted.targetId()),
                        wanted.action(),
                        wanted.targetId()));
    }
}

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
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.limit.Limits;

/** Keeps people apart who want nothing to do with each other. */
@Path("/safety/blocks")
@Tag(name = "safety")
@Authenticated
public class BlockResource {

    private final Command command;
    private final Routines routines;
    private final CurrentCaller callers;
    private final Limits limits;

    BlockResource(Command command, Routines routines, CurrentCaller callers, Limits limits) {
        this.command = command;
        this.routines = routines;
        this.callers = callers;
        this.limits = limits;
    }

    /**
     * Whom to block.
     *
     * @param targetType user, post, listing, beacon or seller
     * @param targetId which
     */
    @RegisterForReflection
    public record BlockRequest(
            @Schema(examples = "user") @NotBlank String targetType,
            @NotNull UUID targetId) {}

    /**
     * A block.
     *
     * @param id its key, in my_blocks
     */
    @RegisterForReflection
    public record BlockResponse(UUID id) {}

    @POST
    @Operation(
            summary = "Block a user, post, listing, beacon or shop: I see it no more.",
            description =
                    "Whom it is of is not told and sees what they saw before. Blocking twice is the same block, and a"
                            + " target that is not there is blocked like one that is.")
    public BlockResponse create(@NotNull @Valid BlockRequest wanted) {
        callers.person();
        limits.spend("blocks", 1);
        return command.run(
                Optional.empty(),
                () -> new BlockResponse(
                        routines.found(UUID.class, "safety.block(?, ?)", wanted.targetType(), wanted.targetId())));
    }
}

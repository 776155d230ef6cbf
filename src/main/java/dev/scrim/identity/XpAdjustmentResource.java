package dev.scrim.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Lets an admin correct the points of somebody else, as a new line of their ledger. */
@Path("/identity/xp_adjustments")
@Tag(name = "identity")
@Authenticated
public class XpAdjustmentResource {

    private final Command command;
    private final Routines routines;
    private final CurrentCaller callers;

    XpAdjustmentResource(Command command, Routines routines, CurrentCaller callers) {
        this.command = command;
        this.routines = routines;
        this.callers = callers;
    }

    /**
     * A correction.
     *
     * @param personId whose points
     * @param points how many more, or fewer; not 0
     * @param source what it corrects, such as scan:&lt;id&gt;; the same correction is made once
     * @param reason why, 3 to 500 characters
     */
    @RegisterForReflection
    public record AdjustXpRequest(
            @NotNull UUID personId,

            @Schema(examples = "25") @NotNull @Min(-10000) @Max(10000)
            Integer points,

            @Schema(examples = "a scan that was lost") @NotBlank @Size(max = 100)
            String source,

            Optional<String> reason) {}

    /**
     * The new line.
     *
     * @param id its key
     * @param points how many it adds
     * @param createdAt when it was made
     */
    @RegisterForReflection
    public record AdjustXpResponse(
            UUID id, @Schema(examples = "25") int points, Instant createdAt) {

        static AdjustXpResponse of(XpEvent line) {
            return new AdjustXpResponse(line.id, line.points, line.createdAt);
        }
    }

    @POST
    @Operation(
            operationId = "adjust_xp",
            summary = "Add a line to somebody else's points that corrects them. For admins; a reason is needed.")
    public AdjustXpResponse adjust(@NotNull @Valid AdjustXpRequest adjustment) {
        callers.person();
        return command.run(
                adjustment.reason(),
                () -> AdjustXpResponse.of(XpEvent.findById(routines.found(
                        UUID.class,
                        "identity.adjust_xp(?, ?, ?)",
                        adjustment.personId(),
                        adjustment.points(),
                        adjustment.source()))));
    }
}

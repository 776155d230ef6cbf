package dev.scrim.commerce;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.Valid;
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
import dev.scrim.kernel.caller.StateChange;

/** Schedules drops. The clock begins and ends them; what they say is changed through admin_drops. */
@Path("/commerce/drops")
@Tag(name = "commerce")
@Authenticated
public class DropResource {

    private final Command command;

    DropResource(Command command) {
        this.command = command;
    }

    /**
     * A time in which products are sold.
     *
     * @param slug its name in addresses: 3 to 80 letters, digits and hyphens
     * @param name what it is called
     * @param description what it is about
     * @param startAt when it begins
     * @param endAt when it ends
     * @param reason why, 3 to 500 characters
     */
    @RegisterForReflection
    public record ScheduleDropRequest(
            @Schema(examples = "winter-drop") @NotBlank @Size(max = 80)
            String slug,

            @Schema(examples = "Winter drop") @NotBlank @Size(max = 200)
            String name,

            @Schema(examples = "What keeps you warm.") Optional<@Size(max = 5000) String> description,
            @NotNull Instant startAt,
            @NotNull Instant endAt,
            Optional<String> reason) {}

    @POST
    @Operation(
            operationId = "schedule_drop",
            summary = "Schedule a time in which products are sold. For admins; a reason is needed.")
    public StateChange schedule(@NotNull @Valid ScheduleDropRequest wanted) {
        return command.run(wanted.reason(), () -> {
            Drop drop = new Drop();
            drop.slug = wanted.slug();
            drop.name = wanted.name();
            drop.description = wanted.description().orElse(null);
            drop.startAt = wanted.startAt();
            drop.endAt = wanted.endAt();
            drop.persist();
            return new StateChange(drop.id, "scheduled");
        });
    }
}

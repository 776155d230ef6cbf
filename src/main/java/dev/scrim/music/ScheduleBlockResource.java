package dev.scrim.music;

import java.util.UUID;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.version.ReadsIfMatch;

/** Puts blocks of the weekly grid on air. What they say is written through admin_schedule_blocks. */
@Path("/music/schedule_blocks/{id}")
@Tag(name = "music")
@Authenticated
public class ScheduleBlockResource {

    private final Transitions transitions;

    ScheduleBlockResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @POST
    @Path("publish")
    @ReadsIfMatch
    @Operation(summary = "Put a block of the weekly grid on air. For admins; a reason is needed.")
    public StateChange publish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(ScheduleBlock.class, id, "live", reason);
    }

    @POST
    @Path("unpublish")
    @ReadsIfMatch
    @Operation(summary = "Give a block of the weekly grid back as a draft. For admins; a reason is needed.")
    public StateChange unpublish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(ScheduleBlock.class, id, "draft", reason);
    }

    @POST
    @Path("override")
    @ReadsIfMatch
    @Operation(summary = "Leave a block of the grid out until it is put on air again. For admins; a reason is needed.")
    public StateChange override(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(ScheduleBlock.class, id, "overridden", reason);
    }
}

package dev.scrim.nightlife;

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

/** Takes a beacon from state to state. Which step is whose is in {@code kernel.transitions}. */
@Path("/nightlife/beacons/{id}")
@Tag(name = "nightlife")
@Authenticated
public class BeaconResource {

    private final Transitions transitions;

    BeaconResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @POST
    @Path("submit")
    @ReadsIfMatch
    @Operation(summary = "Hand a draft of mine in for review.")
    public StateChange submit(@PathParam("id") UUID id, Reason reason) {
        return become(id, "pending_review", reason);
    }

    @POST
    @Path("approve")
    @ReadsIfMatch
    @Operation(summary = "Let a beacon in review go live. For admins; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return become(id, "live", reason);
    }

    @POST
    @Path("reject")
    @ReadsIfMatch
    @Operation(summary = "Give a beacon in review back as a draft. For admins; a reason is needed.")
    public StateChange reject(@PathParam("id") UUID id, Reason reason) {
        return become(id, "draft", reason);
    }

    @POST
    @Path("disable")
    @ReadsIfMatch
    @Operation(summary = "Hide a beacon, whatever its state. For moderators; a reason is needed.")
    public StateChange disable(@PathParam("id") UUID id, Reason reason) {
        return become(id, "disabled", reason);
    }

    @POST
    @Path("reinstate")
    @ReadsIfMatch
    @Operation(summary = "Bring a disabled beacon back to the state before. For moderators; a reason is needed.")
    public StateChange reinstate(@PathParam("id") UUID id, Reason reason) {
        return transitions.change(Beacon.class, id, reason, beacon -> {
            BeaconStaff moderation = BeaconStaff.findById(id);
            // a beacon that nobody disabled stays what it is, which the states do not allow
            beacon.status = moderation == null || moderation.stateBefore == null ? "draft" : moderation.stateBefore;
        });
    }

    @POST
    @Path("archive")
    @ReadsIfMatch
    @Operation(summary = "Put an expired beacon of mine away.")
    public StateChange archive(@PathParam("id") UUID id, Reason reason) {
        return become(id, "archived", reason);
    }

    private StateChange become(UUID id, String status, Reason reason) {
        return transitions.become(Beacon.class, id, status, reason);
    }
}

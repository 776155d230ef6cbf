package dev.scrim.nightlife;

import java.util.UUID;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.version.ReadsIfMatch;
import dev.scrim.kernel.version.Versions;

/** Takes a beacon from state to state. Which step is whose is in {@code kernel.transitions}. */
@Path("/nightlife/beacons/{id}")
@Tag(name = "nightlife")
@Authenticated
public class BeaconResource {

    private final Command command;
    private final Versions versions;

    BeaconResource(Command command, Versions versions) {
        this.command = command;
        this.versions = versions;
    }

    @POST
    @Path("submit")
    @Operation(summary = "Hand a draft of mine in for review.")
    public StateChange submit(@PathParam("id") UUID id, Reason reason) {
        return become(id, "pending_review", reason);
    }

    @POST
    @Path("approve")
    @ReadsIfMatch
    @Operation(summary = "Let a beacon in review go live. For admins; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return decide(id, "live", reason);
    }

    @POST
    @Path("reject")
    @ReadsIfMatch
    @Operation(summary = "Give a beacon in review back as a draft. For admins; a reason is needed.")
    public StateChange reject(@PathParam("id") UUID id, Reason reason) {
        return decide(id, "draft", reason);
    }

    @POST
    @Path("disable")
    @Operation(summary = "Hide a beacon, whatever its state. For moderators; a reason is needed.")
    public StateChange disable(@PathParam("id") UUID id, Reason reason) {
        return become(id, "disabled", reason);
    }

    @POST
    @Path("reinstate")
    @Operation(summary = "Bring a disabled beacon back to the state before. For moderators; a reason is needed.")
    public StateChange reinstate(@PathParam("id") UUID id, Reason reason) {
        return command.run(reason, () -> {
            Beacon beacon = Found.beacon(id);
            BeaconStaff moderation = BeaconStaff.findById(id);
            // a beacon that nobody disabled stays what it is, which the states do not allow
            beacon.status = moderation == null || moderation.stateBefore == null ? "draft" : moderation.stateBefore;
            return new StateChange(beacon.id, beacon.status);
        });
    }

    @POST
    @Path("archive")
    @Operation(summary = "Put an expired beacon of mine away.")
    public StateChange archive(@PathParam("id") UUID id, Reason reason) {
        return become(id, "archived", reason);
    }

    /** Who decides about a beacon may hold the decision to the version they saw. */
    private StateChange decide(UUID id, String status, Reason reason) {
        Runnable seen = versions.expected("nightlife.beacons", "admin_beacons", id);
        return command.run(reason, () -> {
            seen.run();
            return become(id, status);
        });
    }

    private StateChange become(UUID id, String status, Reason reason) {
        return command.run(reason, () -> become(id, status));
    }

    private static StateChange become(UUID id, String status) {
        Beacon beacon = Found.beacon(id);
        beacon.status = status;
        return new StateChange(beacon.id, beacon.status);
    }
}

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

/** Takes a ticket listing from state to state. Which step is whose is in {@code kernel.transitions}. */
@Path("/nightlife/ticket_listings/{id}")
@Tag(name = "nightlife")
@Authenticated
public class TicketListingResource {

    private final Command command;
    private final Versions versions;

    TicketListingResource(Command command, Versions versions) {
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
    @Operation(summary = "Let a listing in review go live, if its evidence is given. For admins; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return decide(id, "live", reason);
    }

    @POST
    @Path("reject")
    @ReadsIfMatch
    @Operation(summary = "Give a listing in review back as a draft. For admins; a reason is needed.")
    public StateChange reject(@PathParam("id") UUID id, Reason reason) {
        return decide(id, "draft", reason);
    }

    @POST
    @Path("sell")
    @Operation(summary = "Mark a live listing of mine as sold.")
    public StateChange sell(@PathParam("id") UUID id, Reason reason) {
        return become(id, "sold", reason);
    }

    @POST
    @Path("remove")
    @Operation(summary = "Take a listing away: mine, or as a moderator with a reason.")
    public StateChange remove(@PathParam("id") UUID id, Reason reason) {
        return become(id, "removed", reason);
    }

    /** Who decides about a listing may hold the decision to the version they saw. */
    private StateChange decide(UUID id, String status, Reason reason) {
        Runnable seen = versions.expected("nightlife.ticket_listings", "admin_ticket_listings", id);
        return command.run(reason, () -> {
            seen.run();
            return become(id, status);
        });
    }

    private StateChange become(UUID id, String status, Reason reason) {
        return command.run(reason, () -> become(id, status));
    }

    private static StateChange become(UUID id, String status) {
        TicketListing listing = Found.listing(id);
        listing.status = status;
        return new StateChange(listing.id, listing.status);
    }
}

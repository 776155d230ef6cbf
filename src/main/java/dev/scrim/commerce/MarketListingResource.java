package dev.scrim.commerce;

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

/** Takes a market listing from state to state. Which step is whose is in {@code kernel.transitions}. */
@Path("/commerce/market_listings/{id}")
@Tag(name = "commerce")
@Authenticated
public class MarketListingResource {

    private final Transitions transitions;

    MarketListingResource(Transitions transitions) {
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
    @Operation(summary = "Let a listing in review go live, if its shop is approved. For admins; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return become(id, "live", reason);
    }

    @POST
    @Path("reject")
    @ReadsIfMatch
    @Operation(summary = "Give a listing in review back as a draft. For admins; a reason is needed.")
    public StateChange reject(@PathParam("id") UUID id, Reason reason) {
        return become(id, "draft", reason);
    }

    @POST
    @Path("remove")
    @ReadsIfMatch
    @Operation(summary = "Take a listing away: mine, or as a moderator with a reason.")
    public StateChange remove(@PathParam("id") UUID id, Reason reason) {
        return become(id, "removed", reason);
    }

    private StateChange become(UUID id, String state, Reason reason) {
        return transitions.become(MarketListing.class, id, state, reason);
    }
}

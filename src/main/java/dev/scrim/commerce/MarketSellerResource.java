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

/** Lets shops sell. They are suspended and reinstated with POST /safety/actions. */
@Path("/commerce/market_sellers/{id}")
@Tag(name = "commerce")
@Authenticated
public class MarketSellerResource {

    private final Transitions transitions;

    MarketSellerResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @POST
    @Path("approve")
    @ReadsIfMatch
    @Operation(summary = "Let a shop sell. For admins; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(MarketSeller.class, id, "approved", reason);
    }
}

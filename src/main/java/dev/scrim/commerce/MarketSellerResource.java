package dev.scrim.commerce;

import java.util.UUID;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.caller.StateChange;

/** Lets shops sell. They are suspended and reinstated with POST /safety/actions. */
@Path("/commerce/market_sellers/{id}")
@Tag(name = "commerce")
@Authenticated
public class MarketSellerResource {

    private final Command command;
    private final Routines routines;

    MarketSellerResource(Command command, Routines routines) {
        this.command = command;
        this.routines = routines;
    }

    @POST
    @Path("approve")
    @Operation(summary = "Let a shop sell. For admins; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return become(id, "approved", reason);
    }

    private StateChange become(UUID id, String state, Reason reason) {
        return command.run(reason, () -> routines.become("commerce.market_sellers", "verification_status", id, state));
    }
}

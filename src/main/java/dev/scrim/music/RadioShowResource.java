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

/** Puts radio shows on the programme. What they say is written through admin_radio_shows. */
@Path("/music/radio_shows/{id}")
@Tag(name = "music")
@Authenticated
public class RadioShowResource {

    private final Transitions transitions;

    RadioShowResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @POST
    @Path("publish")
    @ReadsIfMatch
    @Operation(summary = "Announce a radio show. For admins; a reason is needed.")
    public StateChange publish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RadioShow.class, id, "live", reason);
    }

    @POST
    @Path("unpublish")
    @ReadsIfMatch
    @Operation(summary = "Give an announced radio show back as a draft. For admins; a reason is needed.")
    public StateChange unpublish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RadioShow.class, id, "draft", reason);
    }

    @POST
    @Path("archive")
    @ReadsIfMatch
    @Operation(summary = "Put a radio show away that is over. For admins; a reason is needed.")
    public StateChange archive(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RadioShow.class, id, "archived", reason);
    }
}

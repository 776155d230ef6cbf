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

/** Announces and publishes records. What they say is written through admin_records_releases. */
@Path("/music/records_releases/{id}")
@Tag(name = "music")
@Authenticated
public class RecordReleaseResource {

    private final Transitions transitions;

    RecordReleaseResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @POST
    @Path("schedule")
    @ReadsIfMatch
    @Operation(summary = "Announce a record, which is published on its release date. For admins; a reason is needed.")
    public StateChange schedule(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RecordRelease.class, id, "scheduled", reason);
    }

    @POST
    @Path("unpublish")
    @ReadsIfMatch
    @Operation(summary = "Give an announced record back as a draft. For admins; a reason is needed.")
    public StateChange unpublish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RecordRelease.class, id, "draft", reason);
    }

    @POST
    @Path("publish")
    @ReadsIfMatch
    @Operation(summary = "Publish a record now. For admins; a reason is needed.")
    public StateChange publish(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RecordRelease.class, id, "live", reason);
    }

    @POST
    @Path("archive")
    @ReadsIfMatch
    @Operation(summary = "Put a published record away. For admins; a reason is needed.")
    public StateChange archive(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(RecordRelease.class, id, "archived", reason);
    }
}

package dev.scrim.nightlife;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.limit.Limits;
import dev.scrim.kernel.version.ReadsIfMatch;

/** Posts into a beacon's thread, and decides about what stands there. */
@Path("/nightlife/beacon_posts")
@Tag(name = "nightlife")
@Authenticated
public class BeaconPostResource {

    private final Command command;
    private final Transitions transitions;
    private final Limits limits;
    private final CurrentCaller callers;

    BeaconPostResource(Command command, Transitions transitions, Limits limits, CurrentCaller callers) {
        this.command = command;
        this.transitions = transitions;
        this.limits = limits;
        this.callers = callers;
    }

    /**
     * What to post.
     *
     * @param beaconId the beacon, which must be live
     * @param type comment or proof
     * @param body the text
     * @param attachments addresses of pictures, at most ten
     * @param replyTo the post it answers
     */
    @RegisterForReflection
    public record CreateBeaconPostRequest(
            @NotNull UUID beaconId,
            @Schema(examples = "comment") @NotBlank String type,

            @Schema(examples = "The queue is short now.") @NotBlank @Size(max = 4000)
            String body,

            @Schema(type = SchemaType.ARRAY, implementation = String.class, examples = "[\"pictures/queue.jpg\"]")
            Optional<JsonNode> attachments,

            Optional<UUID> replyTo) {}

    @POST
    @Operation(summary = "Post a comment or a proof into the thread of a live beacon.")
    public StateChange create(@NotNull @Valid CreateBeaconPostRequest wanted) {
        limits.spend("posts", 1);
        UUID author = callers.person();
        return command.run(Optional.empty(), () -> {
            BeaconPost post = new BeaconPost();
            post.beaconId = wanted.beaconId();
            post.authorProfileId = author;
            post.type = wanted.type();
            post.body = wanted.body();
            // what was left out reads as JSON's null
            post.attachments =
                    wanted.attachments().filter(list -> !list.isNull()).orElseGet(JsonNodeFactory.instance::arrayNode);
            post.replyTo = wanted.replyTo().orElse(null);
            post.status = "visible";
            post.persist();
            return new StateChange(post.id, post.status);
        });
    }

    @POST
    @Path("{id}/hide")
    @ReadsIfMatch
    @Operation(summary = "Hide a post for now. For moderators; a reason is needed.")
    public StateChange hide(@PathParam("id") UUID id, Reason reason) {
        return become(id, "hidden", reason);
    }

    @POST
    @Path("{id}/restore")
    @ReadsIfMatch
    @Operation(summary = "Show a hidden or locked post again. For moderators; a reason is needed.")
    public StateChange restore(@PathParam("id") UUID id, Reason reason) {
        return become(id, "visible", reason);
    }

    @POST
    @Path("{id}/lock")
    @ReadsIfMatch
    @Operation(summary = "Let nobody answer a post any more. For moderators; a reason is needed.")
    public StateChange lock(@PathParam("id") UUID id, Reason reason) {
        return become(id, "locked", reason);
    }

    @POST
    @Path("{id}/remove")
    @ReadsIfMatch
    @Operation(summary = "Take a post away for good: mine, or as a moderator with a reason.")
    public StateChange remove(@PathParam("id") UUID id, Reason reason) {
        return become(id, "removed", reason);
    }

    private StateChange become(UUID id, String status, Reason reason) {
        return transitions.become(BeaconPost.class, id, status, reason);
    }
}

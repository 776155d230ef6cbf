package dev.scrim.safety;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.limit.Limits;

/** Takes reports in, and takes them from moderator to decision. */
@Path("/safety/reports")
@Tag(name = "safety")
@Authenticated
public class ReportResource {

    private final Command command;
    private final Limits limits;
    private final Transitions transitions;
    private final CurrentCaller callers;

    ReportResource(Command command, Limits limits, Transitions transitions, CurrentCaller callers) {
        this.command = command;
        this.limits = limits;
        this.transitions = transitions;
        this.callers = callers;
    }

    /**
     * What is the matter.
     *
     * @param targetType beacon, listing, post, seller or user
     * @param targetId which
     * @param category scam, harassment, coercion, hate, doxxing, unsafe or other
     * @param details what happened
     */
    @RegisterForReflection
    public record ReportRequest(
            @Schema(examples = "beacon") @NotBlank String targetType,
            @NotNull UUID targetId,
            @Schema(examples = "scam") @NotBlank String category,

            @Schema(examples = "They sell the same ticket twice.") @NotBlank @Size(max = 4000)
            String details) {}

    @POST
    @Operation(summary = "Report a beacon, listing, post, seller or user to the moderators.")
    public StateChange file(@NotNull @Valid ReportRequest wanted) {
        limits.spend("reports", 1);
        callers.person();
        return command.run(Optional.empty(), () -> {
            ModerationReport report = new ModerationReport();
            report.reporterProfileId = callers.person();
            report.targetType = wanted.targetType();
            report.targetId = wanted.targetId();
            report.category = wanted.category();
            report.details = wanted.details();
            report.persist();
            return new StateChange(report.id, "open");
        });
    }

    @POST
    @Path("{id}/take")
    @Operation(summary = "Take a case. For moderators; a reason is needed. Two never take the same.")
    public StateChange take(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "safety.take_report(?)", id);
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Give a case back that I took. For moderators; a reason is needed.")
    public StateChange release(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "safety.give_report_back(?)", id);
    }

    @POST
    @Path("{id}/resolve")
    @Operation(summary = "End a case that I took: the report was right. For moderators; the reason is noted.")
    public StateChange resolve(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "safety.close_report(?, 'resolved')", id);
    }

    @POST
    @Path("{id}/dismiss")
    @Operation(summary = "End a case that I took: nothing is the matter. For moderators; the reason is noted.")
    public StateChange dismiss(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "safety.close_report(?, 'dismissed')", id);
    }

    private StateChange step(UUID id, Reason reason, String call, Object... arguments) {
        return transitions.call(ModerationReport.class, id, Reason.of(reason), call, arguments);
    }
}

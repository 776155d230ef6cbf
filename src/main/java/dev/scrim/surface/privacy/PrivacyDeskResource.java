package dev.scrim.surface.privacy;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.privacy.DsarRequest;
import dev.scrim.kernel.privacy.ErasurePreview;
import dev.scrim.kernel.privacy.Letters;
import dev.scrim.kernel.privacy.PrivacySettings;
import dev.scrim.kernel.privacy.ReadLog;
import dev.scrim.kernel.version.ReadsIfMatch;

/** Where support works on requests of people about their data; which there are, {@code dsar_queue} says. */
@Path("/privacy/desk")
@Tag(name = "privacy")
@Authenticated
public class PrivacyDeskResource {

    private static final String STATUS = "status";

    private final Command command;
    private final Transitions transitions;
    private final Routines routines;
    private final ErasurePreview erasures;
    private final CurrentCaller callers;
    private final ReadLog lines;
    private final Letters letters;
    private final PrivacySettings settings;

    PrivacyDeskResource(
            Command command,
            Transitions transitions,
            Routines routines,
            ErasurePreview erasures,
            CurrentCaller callers,
            ReadLog lines,
            Letters letters,
            PrivacySettings settings) {
        this.command = command;
        this.transitions = transitions;
        this.routines = routines;
        this.erasures = erasures;
        this.callers = callers;
        this.lines = lines;
        this.letters = letters;
        this.settings = settings;
    }

    /**
     * A request that came by other ways.
     *
     * @param personId whose data it is about
     * @param type export, delete, rectify or restrict
     * @param channel email, phone, letter, in_person or agent
     * @param receivedAt when it came: the time runs from then; now unless said
     * @param evidence what it and the person's identity rest on
     * @param wish what exactly is asked for
     * @param regime the law it is asked under: gdpr unless said
     * @param reason why it is noted here
     */
    @RegisterForReflection
    public record NoteDsarRequest(
            @NotNull UUID personId,
            @Schema(examples = "rectify") @NotBlank String type,
            @Schema(examples = "letter") @NotBlank String channel,
            Optional<OffsetDateTime> receivedAt,

            @Schema(examples = "A signed letter from their address.") @NotBlank @Size(max = 4000)
            String evidence,

            @Schema(examples = "My name has two l.") Optional<@Size(max = 4000) String> wish,
            @Schema(examples = "gdpr") Optional<String> regime,
            Optional<String> reason) {}

    /**
     * Which requests.
     *
     * @param ids of them
     * @param reason why, 3 to 500 characters
     */
    @RegisterForReflection
    public record ApproveDsarsRequest(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> ids, Optional<String> reason) {}

    /**
     * Why not.
     *
     * @param refusal a code of {@code dsar_refusals}
     * @param text the same for the person, and where they can complain
     * @param reason for the audit log, 3 to 500 characters
     */
    @RegisterForReflection
    public record RejectDsarRequest(
            @Schema(examples = "legal_claims") @NotBlank String refusal,

            @Schema(examples = "It is needed in court; you can complain to the authority.") @NotBlank @Size(max = 4000)
            String text,

            Optional<String> reason) {}

    /**
     * Why later.
     *
     * @param text for the person
     * @param reason for the audit log, 3 to 500 characters
     */
    @RegisterForReflection
    public record ExtendDsarRequest(
            @Schema(examples = "There is much of it.") @NotBlank @Size(max = 500)
            String text,

            Optional<String> reason) {}

    @POST
    @Path("requests")
    @Operation(
            operationId = "note_privacy_request",
            summary = "Note what a person asked for by other ways. For support; a reason is needed.")
    public PrivacyRequestResource.DsarResponse note(@NotNull @Valid NoteDsarRequest noted) {
        return command.run(noted.reason(), () -> {
            var answer = new JsonObject(routines.found(
                    String.class,
                    "to_json(a)::text from kernel.ask_privacy_for(?, ?, ?, ?, ?, ?, ?) a",
                    noted.personId(),
                    noted.type(),
                    noted.channel(),
                    noted.receivedAt().orElseGet(OffsetDateTime::now),
                    noted.evidence(),
                    noted.wish().orElse(null),
                    noted.regime().orElse("gdpr")));
            UUID id = UUID.fromString(answer.getString("id"));
            String state =
                    routines.found(String.class, "(select r.status from kernel.dsar_requests r where r.id = ?)", id);
            return new PrivacyRequestResource.DsarResponse(id, state, answer.getBoolean("is_new"));
        });
    }

    @POST
    @Path("requests/{id}/claim")
    @Operation(
            operationId = "claim_privacy_request",
            summary = "Take a request to work on. For support; a reason is needed. Two never have the same.")
    public StateChange claim(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "kernel.claim_dsar(?)", id);
    }

    @POST
    @Path("requests/{id}/vouch")
    @Operation(
            operationId = "vouch_for_privacy_request",
            summary = "Say that the person asks. For support; when a second agent says so too, it is taken on.")
    public StateChange vouch(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "kernel.vouch(?)", id);
    }

    @POST
    @Path("requests/{id}/approve")
    @Operation(
            operationId = "approve_privacy_request",
            summary = "Approve a verified request. For support; a reason is needed.")
    public StateChange approve(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "kernel.approve_dsar(?)", id);
    }

    @POST
    @Path("approve")
    @Operation(
            operationId = "approve_privacy_requests",
            summary = "Approve several verified requests: all or none. For support; a reason is needed.")
    public List<StateChange> approveSeveral(@NotNull @Valid ApproveDsarsRequest several) {
        return command.run(several.reason(), () -> several.ids().stream()
                .distinct()
                .map(id -> transitions.called(DsarRequest.class, id, "kernel.approve_dsar(?)", id))
                .toList());
    }

    @POST
    @Path("requests/{id}/reject")
    @ReadsIfMatch
    @Operation(
            operationId = "reject_privacy_request",
            summary = "Refuse a request for a reason that the law knows. For support; a reason is needed.")
    public StateChange reject(@PathParam("id") UUID id, @NotNull @Valid RejectDsarRequest why) {
        return transitions.change(DsarRequest.class, id, why.reason(), request -> {
            request.status = "rejected";
            request.refusal = why.refusal();
            request.refusalText = why.text();
            return new StateChange(id, request.status);
        });
    }

    @POST
    @Path("requests/{id}/extend")
    @Operation(
            operationId = "extend_privacy_request",
            summary = "Extend the time, once. For support; the person is told why, and a reason is needed.")
    public StateChange extend(@PathParam("id") UUID id, @NotNull @Valid ExtendDsarRequest why) {
        return transitions.call(DsarRequest.class, id, why.reason(), "kernel.extend_dsar(?, ?)", id, why.text());
    }

    @POST
    @Path("requests/{id}/hold")
    @ReadsIfMatch
    @Operation(
            operationId = "hold_privacy_request",
            summary = "Wait for a clarification: the clock stands. For support; a reason is needed.")
    public StateChange hold(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(DsarRequest.class, id, "on_hold", reason);
    }

    @POST
    @Path("requests/{id}/resume")
    @ReadsIfMatch
    @Operation(
            operationId = "resume_privacy_request",
            summary = "Go on after a clarification. For support; a reason is needed.")
    public StateChange resume(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(DsarRequest.class, id, "processing", reason);
    }

    @POST
    @Path("requests/{id}/complete")
    @ReadsIfMatch
    @Operation(
            operationId = "complete_privacy_request",
            summary = "Complete a rectification or restriction that was done. For support; a reason is needed.")
    public StateChange complete(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(DsarRequest.class, id, "completed", reason);
    }

    @POST
    @Path("requests/{id}/retry")
    @Operation(operationId = "retry_privacy_request", summary = "Have what failed done again at once. For support.")
    public StateChange retry(@PathParam("id") UUID id, Reason reason) {
        return step(id, reason, "kernel.retry_dsar(?)", id);
    }

    @GET
    @Path("requests/{id}/erasure")
    @Operation(
            operationId = "preview_erasure",
            summary = "What erasing the person would do, table by table, and what stands in the way. For support.")
    public ErasurePreview.Preview preview(@PathParam("id") UUID id) {
        Caller caller = callers.caller().orElseThrow();
        UUID person = command.run(
                Optional.empty(),
                () -> routines.found(UUID.class, "(select q.person_id from api.dsar_queue q where q.id = ?)", id));
        lines.note(caller, "erasure of a request", "counts of rows", person.toString());
        return erasures.of(person, id);
    }

    @POST
    @Path("requests/{id}/told/{processor}")
    @Operation(
            operationId = "confirm_processor_told",
            summary = "Say that I told a processor of an erasure myself. For support; a reason is needed.")
    public StateChange told(
            @PathParam("id") UUID id,
            @Parameter(example = "stripe") @PathParam("processor") String processor,
            Reason reason) {
        return step(id, reason, "kernel.told_by_hand(?, ?)", id, processor);
    }

    /**
     * The way of a barred person to their archive.
     *
     * @param status the state of the request
     * @param url to be handed over, good for one download; absent: it was sent to their verified address
     */
    @RegisterForReflection
    public record GiveExportLinkResponse(
            @Schema(examples = "completed") String status,

            @Schema(examples = "/privacy/exports/4c9a6d5e-0b7f-4c55-9d0a-1f6f8f1d2a01?link=5d0f6c0c")
            Optional<URI> url) {}

    @POST
    @Path("requests/{id}/link")
    @Operation(
            operationId = "give_export_link",
            summary = "See that a barred person gets the link to their archive. For support; a reason is needed.",
            description =
                    "It is sent to their verified address; where this server sends no letters, it is in the answer.")
    public GiveExportLinkResponse link(@PathParam("id") UUID id, Reason reason) {
        boolean isSent = letters.areSent();
        double seconds = settings.keepLinks().toSeconds();
        return command.run(reason, () -> {
            var given = new JsonObject(routines.found(String.class, """
                    (select to_json(g)::text from kernel.give_link(?, ?, make_interval(secs => ?)) g
                        where g.status is not null)""", id, isSent, seconds));
            return new GiveExportLinkResponse(
                    given.getString(STATUS),
                    Optional.ofNullable(given.getString("link"))
                            .map(link -> URI.create("/privacy/exports/" + id + "?link=" + link)));
        });
    }

    @POST
    @Path("people/{id}/lift-restriction")
    @Operation(
            operationId = "lift_restriction",
            summary = "Use a person's data again, after they were told. For support; a reason is needed.")
    public StateChange lift(@PathParam("id") UUID id, Reason reason) {
        return command.run(
                reason, () -> new StateChange(id, routines.found(String.class, "kernel.lift_restriction(?)", id)));
    }

    private StateChange step(UUID id, Reason reason, String call, Object... arguments) {
        return transitions.call(DsarRequest.class, id, Reason.of(reason), call, arguments);
    }
}

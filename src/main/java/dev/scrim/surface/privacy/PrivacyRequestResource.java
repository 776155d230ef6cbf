package dev.scrim.surface.privacy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.limit.Limits;
import dev.scrim.kernel.privacy.DsarRequest;
import dev.scrim.kernel.privacy.Letters;
import dev.scrim.kernel.privacy.PrivacySettings;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Takes what people ask to be done with their own data; how far it is, they read at {@code my_dsar_requests}. */
@Path("/privacy/requests")
@Tag(name = "privacy")
@Authenticated
public class PrivacyRequestResource {

    private final Command command;
    private final Transitions transitions;
    private final Limits limits;
    private final Routines routines;
    private final CurrentCaller callers;
    private final Letters letters;
    private final PrivacySettings settings;

    PrivacyRequestResource(
            Command command,
            Transitions transitions,
            Limits limits,
            Routines routines,
            CurrentCaller callers,
            Letters letters,
            PrivacySettings settings) {
        this.command = command;
        this.transitions = transitions;
        this.limits = limits;
        this.routines = routines;
        this.callers = callers;
        this.letters = letters;
        this.settings = settings;
    }

    /**
     * What is to be done.
     *
     * @param type export, delete, rectify or restrict
     * @param wish what exactly; of rectify, what is wrong and what is right
     * @param regime the law it is asked under: gdpr unless said
     */
    @RegisterForReflection
    public record CreateDsarRequest(
            @Schema(examples = "export") @NotBlank String type,
            @Schema(examples = "A copy of everything.") Optional<@Size(max = 4000) String> wish,
            @Schema(examples = "gdpr") Optional<String> regime) {}

    /**
     * A request that was taken.
     *
     * @param id the request
     * @param status its state now
     * @param isNew false: one of this type was open already, and this is it
     */
    @RegisterForReflection
    public record DsarResponse(
            UUID id, @Schema(examples = "processing") String status, boolean isNew) {}

    /**
     * The code of a letter.
     *
     * @param code eight digits
     */
    @RegisterForReflection
    public record VerifyDsarRequest(
            @Schema(examples = "01234567") @NotNull @Pattern(regexp = "[0-9]{8}")
            String code) {}

    /**
     * The way to an archive.
     *
     * @param url good for one download
     * @param expiresAt until then
     */
    @RegisterForReflection
    public record ExportLinkResponse(
            @Schema(examples = "/privacy/exports/4c9a6d5e-0b7f-4c55-9d0a-1f6f8f1d2a01?link=5d0f6c0c")
            URI url,

            Instant expiresAt) {}

    @POST
    @Operation(
            operationId = "create_privacy_request",
            summary = "Ask for a copy of my data (export), their deletion, rectification or restriction.",
            description =
                    "Who signed in within ten minutes is known; else the request waits for a code. While one of the"
                            + " same type is open, it is that one.")
    public DsarResponse ask(@NotNull @Valid CreateDsarRequest wanted) {
        callers.person();
        limits.spend("dsar_requests", 1);
        return command.run(Optional.empty(), () -> {
            String asked = routines.found(
                    String.class,
                    "to_json(a)::text from kernel.ask_privacy(?, ?, ?) a",
                    wanted.type(),
                    wanted.wish().orElse(null),
                    wanted.regime().orElse("gdpr"));
            var answer = new io.vertx.core.json.JsonObject(asked);
            UUID id = UUID.fromString(answer.getString("id"));
            boolean isNew = answer.getBoolean("is_new");
            routines.call(String.class, "kernel.verify_by_token(?)", id);
            return new DsarResponse(id, state(id), isNew);
        });
    }

    /**
     * A request of mine.
     *
     * @param id the request
     * @param type export, delete, rectify or restrict
     * @param status its state
     * @param receivedAt when it came
     * @param dueAt until when it has to be answered
     * @param doneSteps how many of its steps are done
     * @param steps of how many it is
     */
    @RegisterForReflection
    public record DsarProgress(
            UUID id,
            @Schema(examples = "export") String type,
            @Schema(examples = "processing") String status,
            Instant receivedAt,
            Instant dueAt,
            int doneSteps,
            int steps) {}

    @GET
    @Operation(operationId = "list_privacy_requests", summary = "My requests, newest first, and how far they are.")
    public List<DsarProgress> mine() {
        callers.person();
        return command.run(Optional.empty(), () -> List.of(routines.document(DsarProgress[].class, """
                select coalesce(jsonb_agg(r order by r.received_at desc), '[]') from (
                    select q.id, q.type, q.status, q.received_at, q.due_at,
                        (select count(*) from api.my_dsar_steps s where s.request_id = q.id) as steps,
                        (select count(*) from api.my_dsar_steps s where s.request_id = q.id and s.status = 'done')
                            as done_steps
                    from api.my_dsar_requests q order by q.received_at desc limit 100) r""")));
    }

    private String state(UUID id) {
        return routines.found(String.class, "(select r.status from kernel.dsar_requests r where r.id = ?)", id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Withdraw a request of mine, as long as it is open and no erasure has begun.")
    public StateChange withdraw(@PathParam("id") UUID id) {
        return change(id, "kernel.withdraw(?)", id);
    }

    @POST
    @Path("{id}/code")
    @Operation(
            operationId = "send_verification_code",
            summary = "Send a one-time code to my verified address; a new one replaces it.")
    public StateChange sendCode(@PathParam("id") UUID id) {
        if (!letters.areSent()) {
            throw new ProblemException(Problem.NO_LETTERS);
        }
        limits.spend("dsar_codes", 1);
        return change(id, "kernel.want_code(?)", id);
    }

    @POST
    @Path("{id}/verify")
    @Operation(
            summary = "Show by the code of the letter that it is me who asks.",
            description = "The answer is verifying where the code is wrong: five wrong ones end it.")
    public StateChange verify(@PathParam("id") UUID id, @NotNull @Valid VerifyDsarRequest code) {
        limits.spend("dsar_codes", 1);
        return change(id, "kernel.verify_by_code(?, ?)", id, code.code());
    }

    @POST
    @Path("{id}/link")
    @Operation(
            operationId = "create_export_link",
            summary = "A link to the archive of my export, good for one download. An earlier one works no more.")
    public ExportLinkResponse link(@PathParam("id") UUID id) {
        limits.spend("dsar_links", 1);
        long seconds = settings.keepLinks().toSeconds();
        return command.run(Optional.empty(), () -> {
            String link =
                    routines.found(String.class, "kernel.make_link(?, make_interval(secs => ?))", id, (double) seconds);
            return new ExportLinkResponse(
                    URI.create("/privacy/exports/" + id + "?link=" + link),
                    Instant.now().plusSeconds(seconds));
        });
    }

    private StateChange change(UUID id, String call, Object... arguments) {
        callers.person();
        return transitions.call(DsarRequest.class, id, Optional.empty(), call, arguments);
    }
}

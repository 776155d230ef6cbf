package dev.scrim.identity;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.privacy.ConsentEvent;

/** Lets a person agree to a purpose and take it back. Both are remembered, once; the newest word holds at once. */
@Path("/identity/consents/{purpose}")
@Tag(name = "identity")
@Authenticated
public class ConsentResource {

    private final Command command;
    private final CurrentCaller callers;
    private final Routines routines;

    ConsentResource(Command command, CurrentCaller callers, Routines routines) {
        this.command = command;
        this.callers = callers;
        this.routines = routines;
    }

    /**
     * What the person was shown.
     *
     * @param noticeVersion the version of the notice
     */
    @RegisterForReflection
    public record ConsentRequest(
            @Schema(examples = "2026-11") @NotBlank @Size(max = 80)
            String noticeVersion) {}

    /**
     * What holds now.
     *
     * @param id the event
     * @param purpose the purpose
     * @param state given or withdrawn
     */
    @RegisterForReflection
    public record ConsentResponse(
            UUID id,
            @Schema(examples = "visibility") String purpose,
            @Schema(examples = "given") String state) {}

    @POST
    @Path("give")
    @Operation(summary = "Agree to a purpose.")
    public ConsentResponse give(
            @Parameter(example = "visibility") @PathParam("purpose") String purpose,
            @NotNull @Valid ConsentRequest shown) {
        return say(purpose, "given", shown);
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Take consent back.")
    public ConsentResponse withdraw(
            @Parameter(example = "visibility") @PathParam("purpose") String purpose,
            @NotNull @Valid ConsentRequest shown) {
        return say(purpose, "withdrawn", shown);
    }

    private ConsentResponse say(String purpose, String state, ConsentRequest shown) {
        UUID person = callers.person();
        return command.run(Optional.empty(), () -> {
            ConsentEvent event = ConsentEvent.newest(person, purpose)
                    .filter(newest -> newest.says(state, shown.noticeVersion()))
                    .map(this::saidOfTheNewestNotice)
                    .orElseGet(() -> decided(person, purpose, state, shown));
            return new ConsentResponse(event.id, purpose, state);
        });
    }

    /** A notice that asks again is not answered by what was said of the one before. */
    private ConsentEvent saidOfTheNewestNotice(ConsentEvent event) {
        if (event.state.equals("given")) {
            routines.call(String.class, "kernel.refuse_old_notice(?, ?)::text", event.purpose, event.noticeVersion);
        }
        return event;
    }

    private static ConsentEvent decided(UUID person, String purpose, String state, ConsentRequest shown) {
        ConsentEvent event = new ConsentEvent();
        event.personId = person;
        event.purpose = purpose;
        event.state = state;
        event.noticeVersion = shown.noticeVersion();
        event.persist();
        return event;
    }
}

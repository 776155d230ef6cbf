package dev.scrim.surface.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;

/** Tells people who read and who changed their data. */
@Path("/privacy/access-log")
@Tag(name = "privacy")
@Authenticated
public class AccessLogResource {

    private final Command command;
    private final Routines routines;
    private final CurrentCaller callers;

    AccessLogResource(Command command, Routines routines, CurrentCaller callers) {
        this.command = command;
        this.routines = routines;
        this.callers = callers;
    }

    /**
     * What happened to my data.
     *
     * @param at when
     * @param act read, insert, update or delete
     * @param what the view that was read or the table that was changed
     * @param by you, staff, or the service itself
     * @param why the reason of who read; the purpose of what changed it
     */
    @RegisterForReflection
    public record AccessLogEntry(
            OffsetDateTime at,
            @Schema(examples = "read") String act,
            @Schema(examples = "admin_people") String what,
            @Schema(examples = "staff") String by,
            @Schema(examples = "a question by mail") Optional<String> why) {}

    @GET
    @Operation(
            summary = "Who read my data and who changed them, newest first.",
            description = "What an investigation delays is shown once the delay ends.")
    public List<AccessLogEntry> read(
            @QueryParam("before") Optional<OffsetDateTime> before,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        callers.person();
        return command.run(
                Optional.empty(),
                () -> List.of(routines.document(
                        AccessLogEntry[].class,
                        "kernel.my_access_log(coalesce(?, now() + interval '1 minute'), ?)",
                        before.orElse(null),
                        limit)));
    }
}

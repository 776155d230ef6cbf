package dev.scrim.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.audit.AuditLogEntry;
import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.role.RoleGrant;
import dev.scrim.kernel.version.ReadsIfMatch;

/** Lets admins say who may do what. A grant works, and a revocation too, from the next request on. */
@Path("/identity/role_grants")
@Tag(name = "identity")
@Authenticated
public class RoleGrantResource {

    private static final String GRANTS = "kernel.role_grants";

    private final Command command;
    private final Transitions transitions;
    private final CurrentCaller callers;

    RoleGrantResource(Command command, Transitions transitions, CurrentCaller callers) {
        this.command = command;
        this.transitions = transitions;
        this.callers = callers;
    }

    /**
     * A role for a person.
     *
     * @param personId who gets it; somebody who has been signed in before
     * @param role which
     * @param reason why
     */
    @RegisterForReflection
    public record GrantRoleRequest(
            @NotNull UUID personId,
            @Schema(examples = "moderator") @NotBlank String role,
            Optional<String> reason) {}

    /**
     * A grant.
     *
     * @param id its key
     * @param role the role
     * @param revoked whether it works no more
     * @param at when it was given or taken back
     * @param auditEvent the line of the audit log that says so
     */
    @RegisterForReflection
    public record RoleGrantResponse(
            UUID id, @Schema(examples = "moderator") String role, boolean revoked, Instant at, UUID auditEvent) {}

    @POST
    @Operation(operationId = "grant_role", summary = "Give a role to somebody else. For admins; a reason is needed.")
    public RoleGrantResponse grant(@NotNull @Valid GrantRoleRequest wanted) {
        UUID admin = callers.person();
        return command.run(wanted.reason(), () -> {
            RoleGrant grant = new RoleGrant();
            grant.personId = wanted.personId();
            grant.role = wanted.role();
            grant.grantedBy = admin;
            grant.persist();
            return logged(grant);
        });
    }

    @POST
    @Path("{id}/revoke")
    @ReadsIfMatch
    @Operation(
            operationId = "revoke_role",
            summary = "Take a role back from somebody else. For admins; a reason is needed.")
    public RoleGrantResponse revoke(@PathParam("id") UUID id, Reason reason) {
        UUID admin = callers.person();
        return transitions.change(RoleGrant.class, id, Reason.of(reason), grant -> {
            grant.revokedBy = admin;
            grant.revokedAt = Instant.now();
            return logged(grant);
        });
    }

    /** Who may do what is never changed unseen: without its line in the log nothing of it is kept. */
    private RoleGrantResponse logged(RoleGrant grant) {
        RoleGrant.flush();
        AuditLogEntry entry = AuditLogEntry.ofThisTransaction(GRANTS)
                .orElseThrow(() -> new IllegalStateException("a change of role grants is in the audit log"));
        return new RoleGrantResponse(grant.id, grant.role, grant.revokedAt != null, entry.at, entry.id);
    }
}

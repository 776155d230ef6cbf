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

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Lets admins say who may do what. A grant works, and a revocation too, from the next request on. */
@Path("/identity/role_grants")
@Tag(name = "identity")
@Authenticated
public class RoleGrantResource {

    private final Command command;
    private final CurrentCaller callers;

    RoleGrantResource(Command command, CurrentCaller callers) {
        this.command = command;
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
     */
    @RegisterForReflection
    public record RoleGrantResponse(
            UUID id, @Schema(examples = "moderator") String role, boolean revoked) {}

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
            return new RoleGrantResponse(grant.id, grant.role, false);
        });
    }

    @POST
    @Path("{id}/revoke")
    @Operation(
            operationId = "revoke_role",
            summary = "Take a role back from somebody else. For admins; a reason is needed.")
    public RoleGrantResponse revoke(@PathParam("id") UUID id, Reason reason) {
        UUID admin = callers.person();
        return command.run(reason, () -> {
            RoleGrant grant = RoleGrant.<RoleGrant>findByIdOptional(id)
                    .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
            grant.revokedBy = admin;
            grant.revokedAt = Instant.now();
            return new RoleGrantResponse(grant.id, grant.role, true);
        });
    }
}

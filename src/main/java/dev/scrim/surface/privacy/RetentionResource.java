package dev.scrim.surface.privacy;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.privacy.Retention;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Shows what retention would delete now, and what it did. */
@Path("/privacy/desk/retention")
@Tag(name = "privacy")
@Authenticated
public class RetentionResource {

    private final Command command;
    private final Routines routines;
    private final Retention retention;

    RetentionResource(Command command, Routines routines, Retention retention) {
        this.command = command;
        this.routines = routines;
        this.retention = retention;
    }

    @GET
    @Operation(
            operationId = "preview_retention",
            summary = "What retention would delete now, table by table, and what it did so far. For support.")
    public List<Retention.Table> preview() {
        boolean isSupport =
                command.run(Optional.empty(), () -> routines.found(Boolean.class, "kernel.has_role(?)", "support"));
        if (!isSupport) {
            throw new ProblemException(Problem.NOT_ALLOWED);
        }
        return retention.preview();
    }
}

package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.KeptAnswer;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.caller.StatementKind;
import dev.scrim.kernel.limit.Limits;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.release.ReleaseWorker;

/**
 * Asks for what is over to be released now. It has the path of the function that older clients call, which made the
 * pulse anew; a bucket that is under way is not closed by it.
 */
@Path("/rest/v1/rpc/refresh_night_pulse")
@Tag(name = "nightlife")
@Authenticated
public class NightPulseResource {

    private final Command command;
    private final Routines routines;
    private final Limits limits;
    private final ReleaseWorker releases;

    NightPulseResource(Command command, Routines routines, Limits limits, ReleaseWorker releases) {
        this.command = command;
        this.routines = routines;
        this.limits = limits;
        this.releases = releases;
    }

    @POST
    @Operation(summary = "Release the buckets that are over and not released yet. For admins and servers.")
    public void refresh() {
        command.run(StatementKind.CHANGE, connection -> {
            routines.call(String.class, "nightlife.refresh_night_pulse()::text");
            return new KeptAnswer(204, "", Map.of(), "");
        });
        limits.spend("refreshes", 1);
        try {
            releases.publishDue();
        } catch (SQLException e) {
            throw new ProblemException(Problem.UNAVAILABLE, e);
        }
    }
}

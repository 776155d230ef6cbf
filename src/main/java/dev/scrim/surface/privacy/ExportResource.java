package dev.scrim.surface.privacy;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.privacy.ExportDownloads;
import dev.scrim.kernel.privacy.ExportSignature;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Hands out archives to whoever has the link: a browser that follows it sends no token. */
@Path("/privacy")
@Tag(name = "privacy")
@PermitAll
public class ExportResource {

    private final ExportDownloads downloads;
    private final ExportSignature signature;
    private final CurrentCaller callers;

    ExportResource(ExportDownloads downloads, ExportSignature signature, CurrentCaller callers) {
        this.downloads = downloads;
        this.signature = signature;
        this.callers = callers;
    }

    @GET
    @Path("exports/{id}")
    @Produces("application/zip")
    @Operation(summary = "Fetch an archive by its link, once. What went wrong on the way needs a new link.")
    public Response fetch(@PathParam("id") UUID id, @QueryParam("link") String link) {
        var address = callers.caller().map(Caller::context).flatMap(Caller.Context::addressHash);
        var download = downloads
                .open(id, link == null ? "" : link, address)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        StreamingOutput body = download::write;
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"my-data-" + id + ".zip\"")
                .header("Content-Length", download.bytes())
                .build();
    }

    /** Without this a HEAD would be answered by the method above and use the link up. */
    @HEAD
    @Path("exports/{id}")
    @Operation(hidden = true)
    public Response ask() {
        throw new ProblemException(Problem.METHOD_NOT_ALLOWED);
    }

    @GET
    @Path("export-key")
    @Produces("application/x-pem-file")
    @Operation(operationId = "read_export_key", summary = "The public key that archives are signed with (Ed25519).")
    public String key() {
        return signature.publicKey();
    }
}

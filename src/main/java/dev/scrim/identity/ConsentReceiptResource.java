package dev.scrim.identity;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.privacy.ExportSignature;
import dev.scrim.kernel.privacy.PrivacySettings;

/** Gives people a receipt of what they agreed to, which they can show to others. */
@Path("/identity/consents/{purpose}/receipt")
@Tag(name = "identity")
@Authenticated
public class ConsentReceiptResource {

    private final Command command;
    private final Routines routines;
    private final CurrentCaller callers;
    private final ExportSignature signature;
    private final PrivacySettings settings;

    ConsentReceiptResource(
            Command command,
            Routines routines,
            CurrentCaller callers,
            ExportSignature signature,
            PrivacySettings settings) {
        this.command = command;
        this.routines = routines;
        this.callers = callers;
        this.signature = signature;
        this.settings = settings;
    }

    @GET
    @Produces("application/jose")
    @Operation(
            summary = "A signed receipt of everything I decided on a purpose.",
            description = "A compact JWS (RFC 7515), EdDSA; the key is at /privacy/export-key. Its payload follows"
                    + " the consent record of ISO/IEC TS 27560:2023: header, processing, events.")
    public String read(@Parameter(example = "visibility") @PathParam("purpose") String purpose) {
        UUID person = callers.person();
        String record = command.run(
                Optional.empty(),
                () -> routines.found(
                        String.class,
                        "identity.consent_record(?, ?, ?)::text",
                        person,
                        purpose,
                        settings.controller()));
        return signature.jws("consent-receipt+jws", record);
    }
}

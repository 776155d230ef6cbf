package dev.scrim.nightlife;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.command.Transitions;
import dev.scrim.kernel.limit.Limits;
import dev.scrim.kernel.version.ReadsIfMatch;

/**
 * Issues, revokes and redeems the tokens behind QR codes. The token itself is in one answer, once, and nowhere
 * else.
 */
@Path("/nightlife/qr_tokens")
@Tag(name = "nightlife")
@Authenticated
public class QrTokenResource {

    private final Command command;
    private final Transitions transitions;
    private final Limits limits;
    private final EntityManager database;

    QrTokenResource(Command command, Transitions transitions, Limits limits, EntityManager database) {
        this.command = command;
        this.transitions = transitions;
        this.limits = limits;
        this.database = database;
    }

    /**
     * What a token is to be.
     *
     * @param beaconId the beacon it lets in to
     * @param scope check_in, listing_proof, experience or staff
     * @param expiresAt when it works no more, within 90 days
     * @param maxUses how many people it lets in; 1 unless said
     * @param reason why, where an admin issues for somebody else's beacon
     */
    @RegisterForReflection
    public record IssueQrTokenRequest(
            @NotNull UUID beaconId,
            @Schema(examples = "check_in") @NotBlank String scope,
            @NotNull Instant expiresAt,
            @Schema(examples = "10") Optional<Integer> maxUses,
            Optional<String> reason) {}

    /**
     * A new token.
     *
     * @param id its key
     * @param token what the QR code says; it cannot be read again
     */
    @RegisterForReflection
    public record IssueQrTokenResponse(
            UUID id,
            @Schema(examples = "9b1d0c7e5a3f4e6d8c2b") String token) {}

    /**
     * What a QR code said.
     *
     * @param token its text
     * @param clientMeta platform and app_version, if the client tells
     */
    @RegisterForReflection
    public record RedeemQrTokenRequest(
            @Schema(examples = "9b1d0c7e5a3f4e6d8c2b") @NotBlank @Size(max = 200)
            String token,

            @Schema(implementation = ClientMeta.class) Optional<JsonNode> clientMeta) {}

    /**
     * What became of a scan.
     *
     * @param scanId the scan, which is recorded whatever came of it
     * @param status valid, duplicate, expired, revoked or invalid
     * @param beaconSlug where; absent when the token is unknown
     * @param scannedAt when
     * @param evidenceId that it is evidence of being there, in my_evidence; absent where it is none
     */
    @RegisterForReflection
    public record RedeemQrTokenResponse(
            UUID scanId,
            @Schema(examples = "valid") String status,
            @Schema(examples = "the-old-mill") Optional<String> beaconSlug,
            Instant scannedAt,
            Optional<UUID> evidenceId) {}

    @POST
    @Operation(summary = "Issue a token of a beacon of mine.")
    public IssueQrTokenResponse issue(@NotNull @Valid IssueQrTokenRequest wanted) {
        limits.spend("codes", 1);
        return command.run(wanted.reason(), () -> {
            Tuple row = (Tuple) database.createNativeQuery(
                            "select token_id, token from nightlife.issue_qr_token(:beacon, :scope, :expires, :uses)",
                            Tuple.class)
                    .setParameter("beacon", wanted.beaconId())
                    .setParameter("scope", wanted.scope())
                    .setParameter("expires", wanted.expiresAt())
                    .setParameter("uses", wanted.maxUses().orElse(1))
                    .getSingleResult();
            return new IssueQrTokenResponse(row.get(0, UUID.class), row.get(1, String.class));
        });
    }

    @POST
    @Path("{id}/revoke")
    @ReadsIfMatch
    @Operation(summary = "Let a token work no more.")
    public StateChange revoke(@PathParam("id") UUID id, Reason reason) {
        return transitions.become(QrToken.class, id, "revoked", reason);
    }

    @POST
    @Path("redeem")
    @Operation(summary = "Scan in with what a QR code says.")
    public RedeemQrTokenResponse redeem(@NotNull @Valid RedeemQrTokenRequest scanned) {
        limits.spend("redemptions", 1);
        return command.run(Optional.empty(), () -> {
            Tuple row = (Tuple) database.createNativeQuery(
                            "select scan_id, status, beacon_slug"
                                    + " from nightlife.redeem_qr(:token, cast(:meta as jsonb))",
                            Tuple.class)
                    .setParameter("token", scanned.token())
                    .setParameter(
                            "meta",
                            scanned.clientMeta()
                                    .filter(told -> !told.isNull())
                                    .map(JsonNode::toString)
                                    .orElse("{}"))
                    .getSingleResult();
            BeaconScan scan = BeaconScan.findById(row.get(0, UUID.class));
            return new RedeemQrTokenResponse(
                    scan.id,
                    scan.status,
                    Optional.ofNullable(row.get(2, String.class)),
                    scan.scannedAt,
                    EvidenceEvent.ofScan(scan.id).map(evidence -> evidence.id));
        });
    }
}

package dev.scrim.commerce;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.Secret;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Hears what the payment service says. Nothing of a body is read before its signature is known to be right; whatever
 * JSON is rightly signed is taken in and answered 200, because a service that is refused stops sending. What is so
 * answered is committed: a server that dies before is told again.
 */
@Path("/commerce/webhooks/stripe")
@Tag(name = "commerce")
@PermitAll
public class StripeResource {

    private static final String REFUSED = "scrim.stripe.refused";
    private static final String RECEIVED = "scrim.stripe.received";
    private static final String RECEIVE = "select commerce.receive_payment_event(cast(? as jsonb))";

    private final LoginTransactions transactions;
    private final List<String> secrets;
    private final StripeSettings settings;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    @Inject
    StripeResource(LoginTransactions transactions, StripeSettings settings, MeterRegistry metrics) {
        this.transactions = transactions;
        this.secrets = settings.webhookSecret().orElse(List.of()).stream()
                .map(Secret::get)
                .toList();
        this.settings = settings;
        this.metrics = metrics;
        this.clock = InstantSource.system();
    }

    /**
     * What became of an event.
     *
     * @param outcome repeated; not_an_event; unknown_order: it is about no order of ours; another_order: its payment
     *     belongs to another; or the payment state of the order
     */
    @RegisterForReflection
    public record PaymentEventResponse(
            @Schema(examples = "paid") String outcome) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaymentEventRequest.class)))
    @Operation(
            operationId = "receive_payment_event",
            summary = "Take in an event of the payment service. Signed by it, with the secret of this endpoint.")
    public PaymentEventResponse receive(@HeaderParam("Stripe-Signature") Optional<String> header, byte[] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        StripeSignature signature =
                header.flatMap(StripeSignature::of).orElseThrow(() -> refused("unsigned", Problem.SIGNATURE_INVALID));
        if (!signature.fits(body, secrets)) {
            throw refused("forged", Problem.SIGNATURE_INVALID);
        } else if (!signature.isFresh(clock.instant(), settings.tolerance())) {
            throw refused("stale", Problem.SIGNATURE_INVALID);
        }
        String event = StripeEvent.usedOf(body).orElseThrow(() -> refused("unreadable", Problem.BODY_INVALID));
        Caller server = Caller.system(Login.SERVER, "service_role", "stripe webhook");
        String outcome = transactions.inTransaction(server, connection -> {
            try (var receive = connection.prepareStatement(RECEIVE)) {
                receive.setString(1, event);
                try (var row = receive.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
        metrics.counter(RECEIVED, "outcome", outcome).increment();
        return new PaymentEventResponse(outcome);
    }

    private ProblemException refused(String why, Problem problem) {
        metrics.counter(REFUSED, "reason", why).increment();
        return new ProblemException(problem);
    }
}

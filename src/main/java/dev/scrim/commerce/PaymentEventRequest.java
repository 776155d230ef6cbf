package dev.scrim.commerce;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Describes in the contract what the payment service sends. It is not what requests are read into: the signature is
 * over the bytes, and the database reads the JSON.
 *
 * @param id the event, which is taken in once
 * @param type what happened
 */
@Schema(
        description = "An event as the payment service writes it; other keys are its affair.",
        additionalProperties = Schema.True.class)
record PaymentEventRequest(
        @NotNull @Schema(examples = "evt_1PqLxY") String id,

        @NotNull @Schema(examples = "payment_intent.succeeded")
        String type) {}

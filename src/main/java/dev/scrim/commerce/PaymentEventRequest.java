package dev.scrim.commerce;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Describes in the contract what the payment service sends. It is not what requests are read into: the signature is
 * over the bytes, and the database reads the JSON.
 *
 * @param id the event, which is taken in once
 * @param type what happened
 * @param created when, in seconds since 1970
 * @param data to what
 */
@Schema(
        description = "An event as the payment service writes it; other keys are its affair.",
        additionalProperties = Schema.True.class)
record PaymentEventRequest(
        @NotNull @Schema(examples = "evt_1PqLxY") String id,

        @NotNull @Schema(examples = "payment_intent.succeeded")
        String type,

        @Schema(examples = "1790000000") long created,
        @NotNull PaymentEventData data) {

    /**
     * Describes to what it happened.
     *
     * @param object a payment or a charge, as the payment service writes it
     */
    @Schema(name = "PaymentEventData", additionalProperties = Schema.True.class)
    record PaymentEventData(
            @NotNull
            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    examples = "{\"object\": \"payment_intent\", \"id\": \"pi_3PqLxY\","
                            + " \"amount_received\": 2500, \"currency\": \"gbp\","
                            + " \"metadata\": {\"order_id\": \"4c9a6d5e-0b7f-4c55-9d0a-1f6f8f1d2a01\"}}")
            Object object) {}
}

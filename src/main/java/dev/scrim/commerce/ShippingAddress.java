package dev.scrim.commerce;

import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Describes an address in the contract. It is not what requests are read into: the database checks the JSON as it was
 * sent, so that a line nobody knows is refused instead of lost.
 *
 * @param name who gets it
 * @param line1 street and number
 * @param line2 what more there is to say of the door
 * @param city where
 * @param region county, state or province
 * @param postcode its code
 * @param country the country
 * @param phone for who brings it
 */
@Schema(description = "Lines of at most 200 characters; no other keys.")
record ShippingAddress(
        @NotNull @Schema(maxLength = 200, examples = "Sam Doe")
        String name,

        @NotNull @Schema(maxLength = 200, examples = "1 High Street")
        String line1,

        @Schema(maxLength = 200, examples = "Flat 2") Optional<String> line2,

        @NotNull @Schema(maxLength = 200, examples = "London")
        String city,

        @Schema(maxLength = 200, examples = "Greater London")
        Optional<String> region,

        @Schema(maxLength = 200, examples = "N1 9GU") Optional<String> postcode,
        @NotNull @Schema(maxLength = 200, examples = "GB") String country,

        @Schema(maxLength = 200, examples = "+44 20 7946 0000")
        Optional<String> phone) {}

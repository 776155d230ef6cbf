package dev.scrim.nightlife;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Describes in the contract what a client may tell of itself. It is not what requests are read into: the database keeps
 * these two keys and drops the rest.
 *
 * @param platform what it runs on
 * @param appVersion which version of the app
 */
record ClientMeta(
        @Schema(maxLength = 40, examples = "ios") Optional<String> platform,
        @Schema(maxLength = 40, examples = "3.2.1") Optional<String> appVersion) {}

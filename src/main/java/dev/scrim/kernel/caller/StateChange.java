package dev.scrim.kernel.caller;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a command left.
 *
 * @param id the row
 * @param status its state now
 */
@RegisterForReflection
@Schema(name = "StateChangeResponse")
public record StateChange(
        UUID id, @Schema(examples = "live") String status) {}

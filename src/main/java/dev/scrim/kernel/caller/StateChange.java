package dev.scrim.kernel.caller;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a command left.
 *
 * @param id the row
 * @param status its state now
 */
@RegisterForReflection
public record StateChange(UUID id, String status) {}

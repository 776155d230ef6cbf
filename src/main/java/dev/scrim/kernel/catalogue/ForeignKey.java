package dev.scrim.kernel.catalogue;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A foreign key of a table.
 *
 * @param name the constraint's name
 * @param columns its columns, in order
 * @param targetSchema the schema of the table it points at
 * @param targetName the table it points at
 * @param targetColumns the columns it points at, in the same order
 * @param onDelete what deleting the target does: cascade, set null, restrict, …
 */
@RegisterForReflection
public record ForeignKey(
        String name,
        List<String> columns,
        String targetSchema,
        String targetName,
        List<String> targetColumns,
        String onDelete) {}

package dev.scrim.kernel.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an archive holds, so that it can be seen to be whole.
 *
 * @param request the request it answers
 * @param person whose data it holds
 * @param madeAt when it was begun: all tables are as they stood a moment later, at one time
 * @param schemaVersion the scripts that made the tables, hashed
 * @param tables how many rows of the person each table held; every table that holds data about people is among them
 * @param files SHA-256 of each file, in hex
 */
@RegisterForReflection
record ExportManifest(
        UUID request,
        UUID person,
        Instant madeAt,
        String schemaVersion,
        List<Count> tables,
        Map<String, String> files) {

    /** How many rows a table held. */
    @RegisterForReflection
    record Count(String table, long rows) {}
}

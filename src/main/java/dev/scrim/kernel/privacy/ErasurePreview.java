package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Documents;
import dev.scrim.kernel.caller.OneExchange;

/** Says what an erasure would do, and does nothing. */
@Singleton
public class ErasurePreview {

    private final OneExchange database;
    private final Documents documents;

    ErasurePreview(OneExchange database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * What would be done.
     *
     * @param obstacles what has to be settled first; empty: nothing stands in the way
     * @param tables in the order in which it is done
     */
    @RegisterForReflection
    @Schema(name = "ErasurePreviewResponse")
    public record Preview(List<Obstacle> obstacles, List<Table> tables) {}

    /**
     * What stands in the way.
     *
     * @param name the code by which it is refused
     * @param meaning what would settle it
     */
    @RegisterForReflection
    @Schema(name = "ErasureObstacle")
    public record Obstacle(
            @Schema(examples = "hold_is_in_force") String name,
            @Schema(examples = "A legal hold is in force.") String meaning) {}

    /**
     * A table about people.
     *
     * @param relation the table
     * @param action delete, anonymise or keep
     * @param basis on what grounds rows are kept
     * @param retain how long rows are kept, as PostgreSQL writes intervals
     * @param rows how many there are
     */
    @RegisterForReflection
    @Schema(name = "ErasureTable")
    public record Table(
            @Schema(examples = "identity.profiles") String relation,
            @Schema(examples = "delete") String action,
            @Schema(examples = "contract") Optional<String> basis,
            @Schema(examples = "2 years") Optional<String> retain,
            long rows) {}

    /**
     * What erasing a person would do now.
     *
     * @param request on account of which it is asked
     */
    public Preview of(UUID person, UUID request) {
        String preview = database.ask(
                Caller.holding(person, "eraser", request),
                "select kernel.erasure_preview()",
                List.of(),
                row -> row.getString(1));
        return documents.read(Preview.class, preview);
    }
}

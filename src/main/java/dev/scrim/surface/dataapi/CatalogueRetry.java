package dev.scrim.surface.dataapi;

import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.problem.Diagnosis;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Answers by the catalogue that is known, and once more by a fresh one where a request does not fit it: a migration
 * may have published a view beside this server a moment ago.
 */
@Singleton
class CatalogueRetry {

    private static final Set<Problem> UNKNOWN =
            Set.of(Problem.UNKNOWN_VIEW, Problem.UNKNOWN_COLUMN, Problem.UNKNOWN_FIELD);

    /** What a statement of ours is refused with when the schema is another than it was planned for. */
    private static final Set<String> CHANGED = Set.of("42P01", "42703", "42883", "42804", "42702", "0A000", "26000");

    /** Those of them that no request brings about. */
    private static final Set<String> CERTAINLY_CHANGED = Set.of("42P01", "42703", "0A000", "26000");

    /** An operator or an order that a type does not have; the types are those of the schema, the operator is theirs. */
    private static final Set<String> OF_TYPES = Set.of("42883", "42725", "42846", "42P18", "42P21", "42P22");

    private final CurrentCatalogue catalogue;

    CatalogueRetry(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The answer.
     *
     * @param attempt makes it, anew each time
     */
    <T> T answer(Function<Catalogue, T> attempt) {
        Catalogue known = catalogue.get();
        try {
            return attempt.apply(known);
        } catch (RuntimeException e) {
            if (!mayBeOutdated(e)) {
                throw told(e);
            }
            Catalogue fresh = isOutdated(e) ? catalogue.refreshedAtOnce() : catalogue.refreshed();
            if (fresh == known) {
                throw told(e);
            }
            return again(attempt, fresh);
        }
    }

    private static <T> T again(Function<Catalogue, T> attempt, Catalogue fresh) {
        try {
            return attempt.apply(fresh);
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    private static boolean mayBeOutdated(RuntimeException thrown) {
        return thrown instanceof ProblemException problem && UNKNOWN.contains(problem.problem())
                || Diagnosis.stateOfStatement(thrown).filter(CHANGED::contains).isPresent();
    }

    private static boolean isOutdated(RuntimeException thrown) {
        return Diagnosis.stateOfStatement(thrown)
                .filter(CERTAINLY_CHANGED::contains)
                .isPresent();
    }

    /** What the caller is told: of an operator that a type lacks, it is the operator's fault. */
    private static RuntimeException told(RuntimeException thrown) {
        return Diagnosis.stateOfStatement(thrown).filter(OF_TYPES::contains).isPresent()
                ? new ProblemException(
                        Problem.QUERY_INVALID, "a column of this type has no such operator, or no order", thrown)
                : thrown;
    }
}

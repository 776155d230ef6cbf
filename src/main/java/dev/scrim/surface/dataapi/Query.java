package dev.scrim.surface.dataapi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.scrim.kernel.caller.StatementKind;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * What a reader asks for, in the words of the URL; no name in it has been looked up yet.
 *
 * @param select the columns, in order; empty means all that the caller may see
 * @param filters conditions, all of which hold
 * @param order how rows are sorted
 * @param limit the most rows of the answer
 * @param offset how many rows are skipped
 */
public record Query(
        List<Selection> select, List<Filter> filters, List<Order> order, Optional<Long> limit, long offset) {

    /** How many of its conditions search. */
    int searches() {
        return (int)
                filters.stream().filter(filter -> filter.operator().searches()).count();
    }

    /**
     * What answering it costs.
     *
     * @param countAll whether all that match are counted, too
     */
    StatementKind kind(boolean countAll) {
        if (searches() > 0) {
            return StatementKind.SEARCH;
        }
        return countAll ? StatementKind.COUNT : StatementKind.READ;
    }

    /** Refuses it where more of its conditions search than one request may have. */
    Query withSearchesUpTo(int most) {
        if (searches() > most) {
            throw new ProblemException(Problem.TOO_MANY_SEARCHES, "at most " + most + " filters of one request search");
        }
        return this;
    }

    /** The same question in one order of its conditions. */
    Query normalised() {
        List<Filter> sorted =
                filters.stream().sorted(Comparator.comparing(Filter::toString)).toList();
        return new Query(select, sorted, order, limit, offset);
    }

    /**
     * A column of the answer.
     *
     * @param name the column
     * @param alias the key in the answer
     */
    public record Selection(String name, String alias) {}

    /**
     * A condition on a column.
     *
     * @param column the column
     * @param negated whether the condition must not hold
     * @param operator how it compares
     * @param values what with: one value, or a list for {@code in}
     */
    public record Filter(String column, boolean negated, Operator operator, List<String> values) {}

    /**
     * One sort key.
     *
     * @param column the column
     * @param descending whether the greatest comes first
     * @param nullsFirst where rows without a value go; empty: PostgreSQL's habit
     */
    public record Order(String column, boolean descending, Optional<Boolean> nullsFirst) {

        /** What follows the column in SQL. */
        String direction() {
            return (descending ? " desc" : "")
                    + nullsFirst
                            .map(first -> first ? " nulls first" : " nulls last")
                            .orElse("");
        }
    }
}

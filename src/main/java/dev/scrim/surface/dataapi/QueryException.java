package dev.scrim.surface.dataapi;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Says that the query string cannot be read, what was expected, and where. */
final class QueryException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /**
     * @param expected what should have stood there
     * @param part the part of the query string that could not be read
     */
    QueryException(String expected, String part) {
        super(Problem.QUERY_INVALID, "\"" + part + "\" cannot be read: " + expected);
    }
}

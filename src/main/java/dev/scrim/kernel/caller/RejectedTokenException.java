package dev.scrim.kernel.caller;

import dev.scrim.kernel.problem.Problem;

/** A token that is not accepted. Why is nobody's business but the log's, except that it has expired. */
class RejectedTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    RejectedTokenException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    static RejectedTokenException invalid() {
        return new RejectedTokenException(Problem.TOKEN_INVALID, null);
    }

    Problem problem() {
        return problem;
    }
}

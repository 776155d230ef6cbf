package dev.scrim.kernel.problem;

/** Ends a request with a problem of the closed list. Its cause is for the log, never for the client. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String sentence;

    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
        this.sentence = problem.title();
    }

    /** With a sentence in place of the title. It may name what the caller named, never what others wrote. */
    public ProblemException(Problem problem, String sentence) {
        super(problem.code());
        this.problem = problem;
        this.sentence = sentence;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.sentence = problem.title();
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong, for the caller. */
    public String sentence() {
        return sentence;
    }
}

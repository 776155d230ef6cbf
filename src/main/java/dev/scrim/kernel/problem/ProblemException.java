package dev.scrim.kernel.problem;

/** Ends a request with a problem of the closed list. Its cause is for the log, never for the client. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String sentence;
    private final String note;

    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
        this.sentence = problem.title();
        this.note = "";
    }

    /** With a sentence in place of the title. It may name what the caller named, never what others wrote. */
    public ProblemException(Problem problem, String sentence) {
        super(problem.code());
        this.problem = problem;
        this.sentence = sentence;
        this.note = "";
    }

    /** With a sentence in place of the title, and a note on this one case for the details of the data API. */
    public ProblemException(Problem problem, String sentence, String note) {
        super(problem.code());
        this.problem = problem;
        this.sentence = sentence;
        this.note = note;
    }

    /** With a sentence in place of the title, and the cause for the log. */
    public ProblemException(Problem problem, String sentence, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.sentence = sentence;
        this.note = "";
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.sentence = problem.title();
        this.note = "";
    }

    public Problem problem() {
        return problem;
    }

    /** What more there is to say of this one case; may be empty. */
    public String note() {
        return note;
    }

    /** What is wrong, for the caller. */
    public String sentence() {
        return sentence;
    }
}

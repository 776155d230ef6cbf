package dev.scrim.surface.cli;

/** Ends the program with a sentence that says what is wrong and what to do. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

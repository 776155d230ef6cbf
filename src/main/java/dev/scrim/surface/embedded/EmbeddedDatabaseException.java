package dev.scrim.surface.embedded;

/** Says, in one sentence for the person at the keyboard, why there is no embedded database. */
public class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedDatabaseException(String sentence) {
        super(sentence);
    }

    public EmbeddedDatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

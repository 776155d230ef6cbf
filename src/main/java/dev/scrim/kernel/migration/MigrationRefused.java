package dev.scrim.kernel.migration;

/** Says what stands in the way of a migration or of an undo, where, and what helps. Nothing was changed. */
public class MigrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MigrationRefused(String message) {
        super(message);
    }

    public MigrationRefused(String message, Throwable cause) {
        super(message, cause);
    }
}

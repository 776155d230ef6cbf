package dev.scrim.surface.dataapi;

/** Says that the query string cannot be read, and which part of it. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    QueryException(String message, String part) {
        super(message);
        this.part = part;
    }

    /** The part of the query string that could not be read. */
    public String part() {
        return part;
    }
}

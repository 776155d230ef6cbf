package dev.scrim.kernel.caller;

/** What a statement of a caller does, as far as that says how long it may take. */
public enum StatementKind {
    /** Finds rows by their keys, or a page of them. */
    READ,
    /** Counts all that match, too. */
    COUNT,
    /** Compares row after row with a pattern. */
    SEARCH,
    /** Changes something. */
    CHANGE
}

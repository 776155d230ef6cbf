package dev.scrim.kernel.command;

/** A row that has a state. Which state may follow which, and who may say so, is in {@code kernel.transitions}. */
public interface HasState {

    /** The state it is in. */
    String state();

    /** Puts it into another state; the database refuses one that may not follow. */
    void become(String state);
}

package dev.scrim.kernel.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What an erasure is made of, in this order; {@code kernel.begin_erasure} writes the steps of each down. */
@RegisterForReflection
public enum ErasureStep {
    /** Asks whether anything stands in the way, remembers what the person is known by, and shuts the door. */
    BEGIN,
    /** Deletes, anonymises or counts the rows of a table, as it was registered. */
    ERASE,
    /** Takes the person's name out of rows about others. */
    FORGET,
    /** Tells a processor. */
    TELL,
    /** Searches a table for what is left. */
    PROVE,
    /** Forgets who became nobody, and completes the request. */
    END
}

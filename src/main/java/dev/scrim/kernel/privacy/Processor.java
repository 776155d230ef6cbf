package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody who holds data about people on our behalf and is told of an erasure (GDPR Art. 19, 28(3)(e)). */
public interface Processor {

    /** Its name in {@code kernel.processors}. */
    String name();

    /**
     * Tells it, or asks how far it is. Called again until it is done, also after the process was killed in between, so
     * it must not matter when it is told twice.
     *
     * @param request the erasure: the same in each attempt
     * @param keys by which it knows the person; not empty
     * @param receipt what it called the work in an earlier attempt
     */
    Progress tell(UUID request, List<String> keys, Optional<String> receipt);

    /**
     * How far it is.
     *
     * @param receipt what it calls the work
     * @param isDone whether nothing is left there
     */
    record Progress(String receipt, boolean isDone) {}
}

package dev.scrim.kernel.jobs;

import java.time.Duration;
import java.util.Optional;

/** Work that waits like a {@link Job} and takes longer than a transaction may: it makes transactions of its own. */
public interface LongJob {

    /** Its name, as {@code kernel.enqueue} is given it. */
    String name();

    /** How long to wait between two runs; empty: it runs when it is enqueued. */
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /**
     * Does the work. It is done again when it throws, and may be begun twice when a replica dies: so it must not
     * matter.
     *
     * @param key what it was enqueued for; by the clock, a constant
     */
    void run(String key);
}

package dev.scrim.kernel.jobs;

/** Work that waits like a {@link Job} and takes longer than a transaction may: it makes transactions of its own. */
public interface LongJob {

    /** Its name, as {@code kernel.enqueue} is given it. */
    String name();

    /**
     * Does the work. It is done again when it throws, and may be begun twice when a replica dies: so it must not
     * matter.
     *
     * @param key what it was enqueued for
     */
    void run(String key);
}

package dev.scrim.kernel.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A kind of work that waits in {@code kernel.scheduled_tasks}. A CDI bean of this type is all it takes. */
public interface Job {

    /** Its name, as {@code kernel.enqueue} is given it: {@code nightlife.expire}. It is also the purpose it states. */
    String name();

    /** How long after one run the next begins, for work that the clock causes; empty for work that is enqueued. */
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /**
     * Does the work, in a transaction that already acts as the system caller {@code service_role}. It is done again
     * when it throws, and may be done twice when a replica dies: so it must not matter.
     *
     * @param key what it was enqueued for
     * @param data the JSON it was enqueued with; empty for work that the clock causes
     */
    void run(Connection connection, String key, String data) throws SQLException;
}

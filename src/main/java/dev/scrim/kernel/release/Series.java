package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** One kind of release: what of it is due, and how the next one is made. */
interface Series {

    /** The oldest that is due and not of a set that failed. */
    Optional<Bucket> next(Connection connection, Instant asOf, Collection<String> failed) throws SQLException;

    /** Releases it, under a number of its own, in the transaction of the connection. */
    void release(Connection connection, Bucket bucket, long number, Instant asOf) throws SQLException;
}

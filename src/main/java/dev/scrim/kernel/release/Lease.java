package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The right to make the next release: the lock on one row, for one transaction. A replica that dies loses it with its
 * connection; no clock takes part.
 */
record Lease(String replica) {

    /** Takes it, unless somebody else has it. */
    boolean taken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select l.id from kernel.release_lease l for update skip locked")) {
            return row.next();
        }
    }

    /** The number of the release that is being made; for the holder. */
    long nextNumber(Connection connection, Instant asOf) throws SQLException {
        try (var update = connection.prepareStatement("""
                update kernel.release_lease set holder = ?, taken_at = ?, last_release = last_release + 1
                returning last_release""")) {
            update.setString(1, replica);
            update.setObject(2, Statements.at(asOf));
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How far the releases are, whoever makes them.
 *
 * @param newest how old the newest release is; empty: there is none
 * @param waiting how long ago the oldest bucket closed that is still to be released; empty: all are
 */
record Progress(Optional<Duration> newest, Optional<Duration> waiting) {

    static Progress of(Connection connection, Instant asOf) throws SQLException {
        try (var query = connection.prepareStatement("""
                select (select r.published_at from kernel.releases r order by r.id desc limit 1),
                    (select n.bucket + s.bucket from kernel.next_bucket(?) n
                    join kernel.cell_sets s on s.name = n.cell_set)""")) {
            query.setObject(1, Statements.at(asOf));
            try (var row = query.executeQuery()) {
                row.next();
                return new Progress(
                        since(row.getObject(1, OffsetDateTime.class), asOf),
                        since(row.getObject(2, OffsetDateTime.class), asOf));
            }
        }
    }

    private static Optional<Duration> since(OffsetDateTime time, Instant asOf) {
        return Optional.ofNullable(time).map(t -> Duration.between(t.toInstant(), asOf));
    }
}

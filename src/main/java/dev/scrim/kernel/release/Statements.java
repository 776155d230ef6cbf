package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/** The statements that cells and lists have in common. */
final class Statements {

    private Statements() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Optional<Bucket> next(Connection connection, String query, Instant asOf, Collection<String> failed)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, at(asOf));
            statement.setArray(2, connection.createArrayOf("text", failed.toArray()));
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Bucket(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    static void insertRelease(Connection connection, String kind, Bucket bucket, long number, Instant asOf)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into kernel.releases (id, " + kind + ", bucket, published_at) values (?, ?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setString(2, bucket.set());
            insert.setObject(3, at(bucket.start()));
            insert.setObject(4, at(asOf));
            insert.executeUpdate();
        }
    }

    /** Keeps the published views of a cell set or list as they stand with a release of it. */
    static void keepEditions(Connection connection, String source, long number, Instant asOf) throws SQLException {
        call(connection, "select kernel.keep_editions(?, ?, ?)", source, number, asOf);
    }

    static void call(Connection connection, String sql, String name, long number, Instant asOf) throws SQLException {
        try (var call = connection.prepareStatement(sql)) {
            call.setString(1, name);
            call.setLong(2, number);
            call.setObject(3, at(asOf));
            call.execute();
        }
    }

    /** Executes what has to change exactly one row; anything else takes the whole release back. */
    static void changeOne(PreparedStatement statement) throws SQLException {
        var changed = statement.executeUpdate();
        if (changed != 1) {
            throw new SQLException("a release changed " + changed + " contracts instead of one");
        }
    }
}

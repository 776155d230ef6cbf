package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Releases the lists of people who asked to be on them, once a day; the list of the day before is gone with it. */
final class Lists implements Series {

    private static final String PURPOSE = "scrim release order 1";

    private final ReleaseSecret secret;

    Lists(ReleaseSecret secret) {
        this.secret = secret;
    }

    /** Somebody on a list: in which band, how they are ordered in it, and what is shown of them. */
    private record Entry(long band, byte[] order, String content) {}

    @Override
    public Optional<Bucket> next(Connection connection, Instant asOf, Collection<String> failed) throws SQLException {
        return Statements.next(connection, "select n.list, n.bucket from kernel.next_list(?, ?) n", asOf, failed);
    }

    @Override
    public void release(Connection connection, Bucket bucket, long number, Instant asOf) throws SQLException {
        var most = most(connection, bucket);
        var entries = entries(connection, bucket).stream()
                .sorted(Comparator.comparingLong(Entry::band).thenComparing(Entry::order, Arrays::compareUnsigned))
                .limit(most)
                .toList();
        try (var delete = connection.prepareStatement("delete from kernel.volunteered_rows where name = ?")) {
            delete.setString(1, bucket.set());
            delete.executeUpdate();
        }
        Statements.insertRelease(connection, "list", bucket, number, asOf);
        insert(connection, bucket, number, entries);
        try (var update =
                connection.prepareStatement("update kernel.volunteer_sets set released_on = ? where name = ?")) {
            update.setObject(1, day(bucket));
            update.setString(2, bucket.set());
            Statements.changeOne(update);
        }
        Statements.keepEditions(connection, bucket.set(), number, asOf);
    }

    private static int most(Connection connection, Bucket bucket) throws SQLException {
        try (var query = connection.prepareStatement("select v.most from kernel.volunteer_sets v where v.name = ?")) {
            query.setString(1, bucket.set());
            try (var row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private List<Entry> entries(Connection connection, Bucket bucket) throws SQLException {
        try (var query =
                connection.prepareStatement("select l.person, l.band, l.content from kernel.list_people(?) l")) {
            query.setString(1, bucket.set());
            try (var row = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (row.next()) {
                    // another order every day: who is first among equals says nothing about them
                    var order = secret.drawn(PURPOSE, bucket.set(), day(bucket).toString(), row.getString(1));
                    entries.add(new Entry(row.getLong(2), order, row.getString(3)));
                }
                return entries;
            }
        }
    }

    private static void insert(Connection connection, Bucket bucket, long number, List<Entry> entries)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into kernel.volunteered_rows (name, day, place, content, release)
                values (?, ?, ?, ?::jsonb, ?)""")) {
            var place = 0;
            for (var entry : entries) {
                insert.setString(1, bucket.set());
                insert.setObject(2, day(bucket));
                insert.setInt(3, ++place);
                insert.setString(4, entry.content());
                insert.setLong(5, number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static LocalDate day(Bucket bucket) {
        return LocalDate.ofInstant(bucket.start(), ZoneOffset.UTC);
    }
}

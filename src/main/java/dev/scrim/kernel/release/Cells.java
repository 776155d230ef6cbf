package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Releases the closed buckets of cell sets, each once and in order. */
final class Cells implements Series {

    private final Publication publication;
    private final Duration minimumAge;
    private final boolean shown;

    /**
     * @param minimumAge how old an account has to be at the start of a bucket to count in it
     */
    Cells(Publication publication, Duration minimumAge) {
        this(publication, minimumAge, true);
    }

    /** @param shown whether views are kept as they stand with each release; else they are shown at the end, once */
    Cells(Publication publication, Duration minimumAge, boolean shown) {
        this.publication = publication;
        this.minimumAge = minimumAge;
        this.shown = shown;
    }

    @Override
    public Optional<Bucket> next(Connection connection, Instant asOf, Collection<String> failed) throws SQLException {
        return Statements.next(connection, "select n.cell_set, n.bucket from kernel.next_bucket(?, ?) n", asOf, failed);
    }

    @Override
    public void release(Connection connection, Bucket bucket, long number, Instant asOf) throws SQLException {
        var contract = Contract.of(connection, bucket.set());
        var cells = publication.of(contract, bucket, counted(connection, bucket));
        Statements.insertRelease(connection, "cell_set", bucket, number, asOf);
        insert(connection, bucket, number, cells);
        try (var update = connection.prepareStatement("""
                update kernel.cell_sets set released_until = released_until + bucket
                where name = ? and released_until = ?""")) {
            update.setString(1, bucket.set());
            update.setObject(2, Statements.at(bucket.start()));
            Statements.changeOne(update);
        }
        if (shown) {
            Statements.keepEditions(connection, bucket.set(), number, asOf);
        }
    }

    private List<Cell> counted(Connection connection, Bucket bucket) throws SQLException {
        try (var query = connection.prepareStatement("""
                select c.cell, c.people from kernel.count_bucket(?, ?, make_interval(secs => ?)) c
                order by c.cell""")) {
            query.setString(1, bucket.set());
            query.setObject(2, Statements.at(bucket.start()));
            query.setDouble(3, minimumAge.toSeconds());
            try (var row = query.executeQuery()) {
                var cells = new ArrayList<Cell>();
                while (row.next()) {
                    cells.add(new Cell(row.getString(1), row.getInt(2)));
                }
                return cells;
            }
        }
    }

    private static void insert(Connection connection, Bucket bucket, long number, List<Cell> cells)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into kernel.released_cells (cell_set, bucket, cell, people, release)
                values (?, ?, ?::jsonb, ?, ?)""")) {
            for (var cell : cells) {
                insert.setString(1, bucket.set());
                insert.setObject(2, Statements.at(bucket.start()));
                insert.setString(3, cell.key());
                insert.setInt(4, cell.people());
                insert.setLong(5, number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

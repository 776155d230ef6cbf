package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Shows views that are new, or that a migration changed, with the figures there are. */
final class Views implements Series {

    @Override
    public Optional<Bucket> next(Connection connection, Instant asOf, Collection<String> failed) throws SQLException {
        return Statements.next(connection, "select n.view, n.time from kernel.next_view(?, ?) n", asOf, failed);
    }

    @Override
    public void release(Connection connection, Bucket view, long number, Instant asOf) throws SQLException {
        Statements.insertRelease(connection, "view", view, number, asOf);
        Statements.call(connection, "select kernel.keep_edition(?, ?, ?)", view.set(), number, asOf);
    }
}

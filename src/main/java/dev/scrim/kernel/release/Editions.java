package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Knows how the published views stand at their newest releases, and reads what is kept of them. What it knows is as new
 * as the last look; a database that is away leaves it as it was.
 */
@Singleton
public class Editions {

    private final ReleaseTransactions transactions;
    private final Consumer<EditionsSeen> news;
    private final AtomicReference<Map<String, Edition>> known = new AtomicReference<>(Map.of());

    @Inject
    Editions(ReleaseTransactions transactions, Event<EditionsSeen> news) {
        this(transactions, news::fire);
    }

    Editions(ReleaseTransactions transactions, Consumer<EditionsSeen> news) {
        this.transactions = transactions;
        this.news = news;
    }

    /** The newest edition of a view, as of the last look; empty as long as nobody looks. */
    public Optional<Edition> current(String view) {
        return Optional.ofNullable(known.get().get(view));
    }

    /** Looks which editions there are, and tells those who show them. */
    void look() throws SQLException {
        Map<String, Edition> found = transactions.one(Editions::found);
        known.set(found);
        news.accept(new EditionsSeen(found));
    }

    private static Map<String, Edition> found(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select d.view, d.release, d.next_at from kernel.editions d where d.rows is not null""")) {
            var found = new HashMap<String, Edition>();
            while (row.next()) {
                var next = row.getObject(3, OffsetDateTime.class).toInstant();
                found.put(row.getString(1), new Edition(row.getString(1), row.getLong(2), next));
            }
            return Map.copyOf(found);
        }
    }

    /** A view at its newest release. */
    public WholeEdition whole(String view) throws SQLException {
        return transactions.one(connection -> {
            var rows = "[]";
            var release = 0L;
            var before = new HashMap<Long, Long>();
            try (var query = connection.prepareStatement("""
                    select d.release, coalesce(d.previous, 0), d.rows::text
                    from kernel.editions d where d.view = ?""")) {
                query.setString(1, view);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        before.put(row.getLong(1), row.getLong(2));
                        if (row.getString(3) != null) {
                            release = row.getLong(1);
                            rows = oneLine(row.getString(3));
                        }
                    }
                }
            }
            var starts = new HashSet<Long>();
            for (var at = Optional.ofNullable(before.get(release)); at.isPresent() && starts.add(at.get()); ) {
                at = Optional.ofNullable(before.get(at.get()));
            }
            return new WholeEdition(release, rows, starts);
        });
    }

    /** What each release changed since one of those from which every step is kept, oldest first. */
    public List<EditionStep> since(String view, long release) throws SQLException {
        return transactions.one(connection -> {
            try (var query = connection.prepareStatement("""
                    select coalesce(d.previous, 0), d.release, d.changed::text, d.gone::text from kernel.editions d
                    where d.view = ? and d.release > ? order by d.release""")) {
                query.setString(1, view);
                query.setLong(2, release);
                try (var row = query.executeQuery()) {
                    var steps = new ArrayList<EditionStep>();
                    while (row.next()) {
                        steps.add(step(row));
                    }
                    return List.copyOf(steps);
                }
            }
        });
    }

    private static EditionStep step(ResultSet row) throws SQLException {
        return new EditionStep(row.getLong(1), row.getLong(2), oneLine(row.getString(3)), oneLine(row.getString(4)));
    }

    /** PostgreSQL breaks the line between rows; inside of them a line break is escaped. */
    private static String oneLine(String rows) {
        return rows.replace("\n", "");
    }
}

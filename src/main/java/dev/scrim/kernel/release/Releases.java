package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

/**
 * Makes the releases that are due, one transaction each, oldest first. A set that fails is left for the next time and
 * holds no other up.
 */
final class Releases {

    private static final Logger LOG = Logger.getLogger(Releases.class);

    private final ReleaseTransactions transactions;
    private final Lease lease;
    private final List<Series> series;

    Releases(ReleaseTransactions transactions, Lease lease, List<Series> series) {
        this.transactions = transactions;
        this.lease = lease;
        this.series = List.copyOf(series);
    }

    /**
     * What one round did.
     *
     * @param made the releases, in order
     * @param failed the sets that could not be released
     */
    record Round(List<Bucket> made, List<String> failed) {
        Round {
            made = List.copyOf(made);
            failed = List.copyOf(failed);
        }
    }

    /** The time, as the database has it: the only clock that says which buckets are over. */
    Instant now() throws SQLException {
        return transactions.one(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    /** How far the releases are. */
    Progress progress(Instant asOf) throws SQLException {
        return transactions.one(connection -> Progress.of(connection, asOf));
    }

    /** Releases what is due at that time, at most so many; less when somebody else is at it. */
    Round make(Instant asOf, int most) throws SQLException {
        var made = new ArrayList<Bucket>();
        var failed = new ArrayList<String>();
        for (var each : series) {
            var failedHere = new ArrayList<String>();
            while (made.size() < most) {
                var attempt = new Attempt(each, asOf, failedHere);
                var bucket = attempt.made();
                bucket.ifPresent(made::add);
                if (bucket.isEmpty() && !attempt.failed()) {
                    break;
                }
            }
            failed.addAll(failedHere);
        }
        if (!made.isEmpty()) {
            tell();
        }
        return new Round(made, failed);
    }

    /** Wakes every replica, once a round: a notification takes a lock of the whole server. */
    private void tell() throws SQLException {
        transactions.one(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("notify " + EditionListener.CHANNEL);
            }
        });
    }

    /** One transaction: at most one release. */
    private final class Attempt {

        private final Series of;
        private final Instant asOf;
        private final List<String> failedSets;
        private Optional<Bucket> at = Optional.empty();
        private boolean failed;

        Attempt(Series of, Instant asOf, List<String> failedSets) {
            this.of = of;
            this.asOf = asOf;
            this.failedSets = failedSets;
        }

        Optional<Bucket> made() throws SQLException {
            try {
                return transactions.one(connection -> {
                    if (!lease.taken(connection)) {
                        return Optional.empty();
                    }
                    at = of.next(connection, asOf, failedSets);
                    if (at.isPresent()) {
                        of.release(connection, at.get(), lease.nextNumber(connection, asOf), asOf);
                    }
                    return at;
                });
            } catch (SQLException | RuntimeException e) {
                if (at.isEmpty()) {
                    throw e;
                }
                failed = true;
                failedSets.add(at.get().set());
                // the message may quote a row; the code says what it is
                LOG.errorf(
                        "%s of %s was not released: %s",
                        at.get().set(),
                        at.get().start(),
                        e instanceof SQLException sql ? sql.getSQLState() : e.getClass());
                return Optional.empty();
            }
        }

        boolean failed() {
            return failed;
        }
    }
}

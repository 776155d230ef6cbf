package dev.scrim.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Looks from a second connection whether the server still works for the first, and ends the first when it does not: a
 * long statement and a dead network are equally silent. Dead is a server that is not reached for a minute, and a
 * session that has been waiting for us for as long: then we are waiting for what it said.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String AT_WORK = """
            select coalesce((
                select (state = 'active' and wait_event_type is distinct from 'Client')
                    or state_change > now() - make_interval(secs => ?)
                from pg_catalog.pg_stat_activity where pid = ?), false)
            """;

    private final PgConnection watched;
    private final DataSource same;
    private final int pid;
    private final Thread thread = new Thread(this::run, "watch");
    private volatile boolean closed;

    private Watch(Connection watched, DataSource same) throws SQLException {
        // the driver's own: what the pool wraps around it forgets the socket (Agroal 3.0.1, ConnectionWrapper.abort)
        this.watched = watched.unwrap(PgConnection.class);
        this.same = same;
        this.pid = this.watched.getBackendPID();
        thread.setDaemon(true);
    }

    /** Watches until closed. */
    static Watch over(Connection watched, DataSource same) throws SQLException {
        var watch = new Watch(watched, same);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            var last = System.nanoTime();
            while (!closed) {
                Thread.sleep(EVERY.toMillis());
                if (isAtWork()) {
                    last = System.nanoTime();
                } else if (!closed && System.nanoTime() - last > PATIENCE.toNanos()) {
                    LOG.error("the database does not answer any more; its connection is given up");
                    watched.abort(Runnable::run);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.errorf("the connection could not be given up: SQLSTATE %s", e.getSQLState());
        }
    }

    private boolean isAtWork() {
        try (var connection = same.getConnection()) {
            var before = connection.getNetworkTimeout();
            Waits.atMost(connection, Waits.SIGN_OF_LIFE);
            try (var statement = connection.prepareStatement(AT_WORK)) {
                statement.setDouble(1, EVERY.toSeconds());
                statement.setInt(2, pid);
                try (var answer = statement.executeQuery()) {
                    answer.next();
                    return answer.getBoolean(1);
                }
            } finally {
                connection.setNetworkTimeout(Runnable::run, before);
            }
        } catch (SQLException e) {
            LOG.debugf("the database does not answer who watches: SQLSTATE %s", e.getSQLState());
            return false;
        }
    }
}

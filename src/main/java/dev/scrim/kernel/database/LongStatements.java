package dev.scrim.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Lets the statements of a connection take long, for as long as this is open: those of migrations build indexes and
 * move rows. Outside of a transaction, which would take the setting back. A network that is gone is noticed sooner, by
 * looking from beside.
 */
public final class LongStatements implements AutoCloseable {

    /** Whoever knows of a table that takes longer migrates it in parts. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Connection connection;
    private final int before;
    private final Watch watch;

    /** @param same where another connection of the same login comes from */
    public LongStatements(Connection connection, DataSource same) throws SQLException {
        this.connection = connection;
        this.before = connection.getNetworkTimeout();
        run("set statement_timeout = '" + LONGEST.toMillis() + "ms'");
        Waits.forStatementsOf(connection, LONGEST);
        this.watch = Watch.over(connection, same);
    }

    @Override
    public void close() throws SQLException {
        watch.close();
        connection.setNetworkTimeout(Runnable::run, before);
        run("reset statement_timeout");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

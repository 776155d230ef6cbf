package dev.scrim.kernel.jobs;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Singleton;

/** Calls one function that a module named with {@code kernel.by_clock}, as often as there is more to do. */
@Singleton
class ClockFunction implements Job {

    static final String NAME = "kernel.clock_function";

    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20;
    /** A function that is gone meanwhile is not called, and no name that is not in the list is. */
    private static final String KNOWN =
            "select to_regproc(split_part(f.function, '(', 1)) from kernel.clock_functions f where f.function = ?";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Connection connection, String key, String data) throws SQLException {
        try (var known = connection.prepareStatement(KNOWN)) {
            known.setString(1, key);
            try (var row = known.executeQuery()) {
                if (row.next() && row.getString(1) != null) {
                    call(connection, row.getString(1));
                }
            }
        }
    }

    private static void call(Connection connection, String function) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(?)")) {
            statement.setInt(1, BATCH);
            for (int batch = 0; batch < MOST_BATCHES; batch++) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getInt(1) < BATCH) {
                        return;
                    }
                }
            }
        }
    }
}

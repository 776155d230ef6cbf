package dev.scrim.kernel.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Puts every function that the clock causes into the queue, where each is done and retried by itself. */
@Singleton
class Clock implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final String DUE =
            "select kernel.enqueue('" + ClockFunction.NAME + "', f.function) from kernel.clock_functions f";

    @Override
    public String name() {
        return "kernel.clock";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Connection connection, String key, String data) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.execute();
        }
    }
}

package dev.scrim.kernel.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.scrim.kernel.jobs.Job;

/** Forgets what is kept of requests once it has no use: answers after a day, counts after their window. */
@Singleton
class ForgetJob implements Job {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "kernel.forget_manners";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Connection connection, String key, String data) throws SQLException {
        try (var statement = connection.prepareStatement("select kernel.forget_manners()")) {
            statement.execute();
        }
    }
}

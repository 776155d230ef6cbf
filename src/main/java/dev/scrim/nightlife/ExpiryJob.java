package dev.scrim.nightlife;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.scrim.kernel.jobs.Job;

/** Ends by the clock what is over: beacons expire and are archived later, QR tokens stop working. */
@Singleton
class ExpiryJob implements Job {

    private static final int BATCH = 500;
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final List<String> STEPS = List.of(
            "select nightlife.expire_beacons(?)",
            "select nightlife.archive_beacons(?)",
            "select nightlife.expire_qr_tokens(?)",
            "select nightlife.forget_live_periods(?)");

    @Override
    public String name() {
        return "nightlife.expire";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Connection connection, String key, String data) throws SQLException {
        for (String step : STEPS) {
            try (var statement = connection.prepareStatement(step)) {
                statement.setInt(1, BATCH);
                statement.execute();
            }
        }
    }
}

package dev.scrim.surface.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.scrim.kernel.demo.DemoPlan;
import dev.scrim.surface.embedded.DevKeys;
import dev.scrim.surface.embedded.EmbeddedDatabase;

/**
 * Welcomes who starts Scrim on their own machine: loads the demo at the first start, and prints where to look and what
 * to try, with tokens that work.
 */
@Singleton
class Welcome {

    private static final int SCANS = 20_000;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Optional<String> embedded;
    private final boolean demoAtFirstStart;
    private final boolean serving;
    private final int port;
    private final DemoErrand demo;
    private final DataSource migrator;

    Welcome(
            @ConfigProperty(name = Launch.EMBEDDED) Optional<String> embedded,
            @ConfigProperty(name = "scrim.demo-at-first-start", defaultValue = "true") boolean demoAtFirstStart,
            @ConfigProperty(name = Launch.WORKERS, defaultValue = "true") boolean serving,
            @ConfigProperty(name = "quarkus.http.port") int port,
            DemoErrand demo,
            @io.quarkus.agroal.DataSource("migrator") DataSource migrator) {
        this.embedded = embedded;
        this.demoAtFirstStart = demoAtFirstStart;
        this.serving = serving;
        this.port = port;
        this.demo = demo;
        this.migrator = migrator;
    }

    void welcome(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start) throws SQLException {
        if (embedded.isEmpty() || !serving) {
            return;
        }
        if (demoAtFirstStart && demo.isFirst()) {
            demo.load(new DemoPlan(SCANS, 1, Instant.now()));
        }
        waitingBeacon().ifPresent(beacon -> System.out.println(text(Path.of(embedded.get()), beacon)));
    }

    /** A beacon of the demo's host that an admin may let go live; none: there is no demo, or nothing left to try. */
    private Optional<UUID> waitingBeacon() throws SQLException {
        try (var connection = migrator.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("select b.id from nightlife.beacons b"
                    + " where b.creator_id = ? and b.status = 'pending_review' order by b.id limit 1")) {
                // the owner is under the policies too: as a rule it sees nothing here
                connection.createStatement().execute("alter table nightlife.beacons no force row level security");
                statement.setObject(1, DemoPlan.HOST);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private String text(Path directory, UUID beacon) {
        DevKeys keys = EmbeddedDatabase.keysOfPeople(directory);
        String guest = DevToken.signed(keys, "authenticated", Optional.of(DemoPlan.GUEST), A_DAY);
        String admin = DevToken.signed(keys, "authenticated", Optional.of(DemoPlan.ADMIN), A_DAY);
        String address = "http://127.0.0.1:" + port;
        return """

                Scrim is at %1$s, its pages are at %1$s/q/swagger-ui and %1$s/q/openapi.
                Four things to try; the tokens work for a day:

                1. What everybody may know of the night:
                curl '%1$s/rest/v1/night_pulse?order=scans_last_hour.desc'

                2. What a guest sees of their own:
                curl '%1$s/rest/v1/my_scans' -H 'Authorization: Bearer %2$s'

                3. An admin lets a beacon go live, and says why:
                curl -X POST '%1$s/nightlife/beacons/%4$s/approve' -H 'X-Audit-Reason: looks%%20good' \\
                  -H 'Authorization: Bearer %3$s'

                4. What the log says of it; who reads rows of others says why, too:
                curl '%1$s/rest/v1/audit_log?object_type=eq.nightlife.beacons&order=created_at.desc&limit=1' \\
                  -H 'X-Audit-Reason: who%%20approved%%20it' -H 'Authorization: Bearer %3$s'
                """.formatted(address, guest, admin, beacon);
    }
}

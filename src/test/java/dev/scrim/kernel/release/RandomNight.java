package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import dev.scrim.kernel.release.Model.Act;
import dev.scrim.kernel.release.Model.Person;

/**
 * What people do in a night, at random but the same for the same seed, told to the database and to the model: acts
 * that come late, early, on the edge of a bucket, twice, by nobody or by strangers; people who are new, get barred or
 * erased.
 */
final class RandomNight implements AutoCloseable {

    private static final int PEOPLE = 90;
    private static final List<String> PLACES = List.of("attic", "bar", "cellar", "dock");
    private static final List<String> KINDS = List.of("came", "stayed");

    private final Random random;
    private final Connection connection;
    private final Map<UUID, Person> people = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private Instant now = Trial.OPENING.plus(Duration.ofMinutes(7));

    RandomNight(Trial trial, long seed) throws SQLException {
        this.random = new Random(seed);
        this.connection = trial.database().asSuperuser();
        try (var insert = connection.prepareStatement("insert into identity.people (id, created_at) values (?, ?)")) {
            for (var i = 0; i < PEOPLE; i++) {
                // every sixth gets old enough in the course of the night
                var age = random.nextInt(6) == 0
                        ? Trial.MINIMUM_AGE.minusMinutes(random.nextInt(360))
                        : Duration.ofDays(30);
                var person =
                        new Person(new UUID(random.nextLong(), random.nextLong()), Trial.OPENING.minus(age), false);
                people.put(person.id(), person);
                ids.add(person.id());
                insert.setObject(1, person.id());
                insert.setObject(2, person.created().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    Instant now() {
        return now;
    }

    List<Act> acts() {
        return acts;
    }

    Map<UUID, Person> people() {
        return people;
    }

    /** Lets some time pass, in which things happen. */
    void goOn() throws SQLException {
        var minutes = random.nextInt(10) == 0 ? 90 + random.nextInt(90) : 2 + random.nextInt(14);
        var before = now;
        now = now.plus(Duration.ofMinutes(minutes));
        try (var insert = connection.prepareStatement(
                "insert into trial.acts (person_id, place, kind, at) values (?, ?, ?, ?)")) {
            for (var i = 0; i < Math.min(9 * minutes, 500); i++) {
                var act = act(before);
                acts.add(act);
                insert.setObject(1, act.person().orElse(null), Types.OTHER);
                insert.setString(2, act.dimensions().get("place"));
                insert.setString(3, act.dimensions().get("kind"));
                insert.setObject(4, act.at().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (random.nextInt(3) == 0) {
            leave(ids.get(random.nextInt(PEOPLE)), random.nextBoolean());
        }
    }

    private Act act(Instant before) {
        Optional<UUID> person =
                switch (random.nextInt(30)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(new UUID(random.nextLong(), random.nextLong()));
                    // some do much more than others
                    default -> Optional.of(ids.get((int) (PEOPLE * Math.pow(random.nextDouble(), 1.5))));
                };
        var place = PLACES.get((int) (PLACES.size() * Math.pow(random.nextDouble(), 1.4)));
        var dimensions = Map.of("place", place, "kind", KINDS.get(random.nextInt(KINDS.size())));
        var span = Duration.between(before, now).toSeconds();
        var at = before.plusSeconds(random.nextInt((int) span) / 20 * 20);
        return new Act(
                person,
                dimensions,
                switch (random.nextInt(20)) {
                    case 0 -> at.minusSeconds(random.nextInt(10_000));
                    case 1 -> at.plusSeconds(random.nextInt(2_400));
                    case 2, 3 -> at.minusSeconds(at.getEpochSecond() % 900);
                    default -> at;
                });
    }

    private void leave(UUID person, boolean erased) throws SQLException {
        people.computeIfPresent(person, (id, p) -> new Person(id, p.created(), true));
        try (var statement = connection.createStatement()) {
            if (erased) {
                acts.removeIf(act -> act.person().equals(Optional.of(person)));
                statement.execute("set session_replication_role = replica");
                statement.execute("delete from trial.acts where person_id = '" + person + "'");
                statement.execute("update identity.people set erased_at = now() where id = '" + person + "'");
            } else {
                statement.execute("set session_replication_role = replica");
                statement.execute("update identity.people set barred_at = now() where id = '" + person + "'");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

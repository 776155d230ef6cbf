package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.scrim.kernel.release.Model.Expected;

/** Plays a random night to the worker and to the model, and says where what the worker did breaks a rule. */
final class Checker {

    private final Trial trial;
    private final RandomNight night;
    private final List<Model> models = Trial.models();
    private final List<String> faults = new ArrayList<>();
    private final List<String> expectedOrder = new ArrayList<>();
    private Map<String, Map<String, Integer>> seenBefore = Map.of();

    Checker(Trial trial, RandomNight night) {
        this.trial = trial;
        this.night = night;
    }

    /** Something a test does to the database after each round. */
    interface Sabotage {
        void on(Trial trial) throws SQLException;
    }

    /** The rules that were broken in so many steps; the first that is ends the night. */
    List<String> faultsOf(int steps, Publication publication, Sabotage sabotage) throws SQLException {
        for (var step = 0; step < steps && faults.isEmpty(); step++) {
            night.goOn();
            if (step % 4 != 3) {
                // now and then a worker gets less far than it would
                round(publication, step % 5 == 4 ? 2 : Trial.MANY);
                sabotage.on(trial);
            }
        }
        round(publication, Trial.MANY);
        return faults;
    }

    private void round(Publication publication, int most) throws SQLException {
        var witness = new Witness(publication);
        // a worker lives for one round: nothing it knows outlives a restart
        var round = trial.worker(witness).make(night.now(), most);
        round.failed().forEach(set -> faults.add("failed: " + set));
        var released = released();
        for (var expected : expected(most)) {
            var key = expected.set() + " " + expected.bucket();
            expectedOrder.add(key);
            var counted = witness.counted.getOrDefault(key, Map.of());
            counted.forEach((cell, people) -> {
                if (people < k(expected.set())) {
                    faults.add("left the database: " + people + " in " + key + cell);
                }
            });
            expect("counted", key, expected.counted(), counted);
            expect("published", key, expected.published(), released.getOrDefault(key, Map.of()));
        }
        expect("order", "all", expectedOrder, new ArrayList<>(released.keySet()));
        seenBefore.forEach((key, cells) -> expect("recomputed", key, cells, released.getOrDefault(key, Map.of())));
        seenBefore = released;
    }

    /** What is due, oldest first, closed by the model. */
    private List<Expected> expected(int most) {
        var closed = new ArrayList<Expected>();
        while (closed.size() < most) {
            var due = models.stream()
                    .filter(m -> m.isDue(night.now()))
                    .min(Comparator.comparing(Model::next)
                            .thenComparing(m -> m.terms().set()));
            if (due.isEmpty()) {
                break;
            }
            closed.add(due.get().close(night.acts(), night.people()));
        }
        return closed;
    }

    private int k(String set) {
        return models.stream()
                .map(Model::terms)
                .filter(t -> t.set().equals(set))
                .mapToInt(Model.Terms::k)
                .sum();
    }

    private void expect(String rule, String key, Object expected, Object found) {
        if (!expected.equals(found)) {
            faults.add(rule + ": " + key + " should be " + expected + " and is " + found);
        }
    }

    private Map<String, Map<String, Integer>> released() throws SQLException {
        try (var connection = trial.database().asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select r.cell_set || ' ' || to_char(r.bucket at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            c.cell, c.people
                        from kernel.releases r left join kernel.released_cells c on c.release = r.id
                        order by r.id""")) {
            var released = new LinkedHashMap<String, Map<String, Integer>>();
            while (row.next()) {
                var cells = released.computeIfAbsent(row.getString(1), key -> new TreeMap<>());
                if (row.getString(2) != null) {
                    cells.put(row.getString(2), row.getInt(3));
                }
            }
            return released;
        }
    }

    /** Sees what leaves the database before it is published. */
    private static final class Witness extends Publication {

        private final Publication publication;
        private final Map<String, Map<String, Integer>> counted = new TreeMap<>();

        Witness(Publication publication) {
            super(Trial.SECRET);
            this.publication = publication;
        }

        @Override
        List<Cell> of(Contract contract, Bucket bucket, List<Cell> cells) {
            var counts = new TreeMap<String, Integer>();
            cells.forEach(cell -> counts.put(cell.key(), cell.people()));
            counted.put(bucket.set() + " " + bucket.start(), counts);
            return publication.of(contract, bucket, cells);
        }
    }
}

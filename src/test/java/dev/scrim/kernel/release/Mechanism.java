package dev.scrim.kernel.release;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The release of one night in memory, with its guards, each of which can be taken away. What is published of a count is
 * decided by the product's own {@link Publication}; who is counted is told again here.
 */
public final class Mechanism {

    /** What stands between an attacker and a person. */
    public enum Guard {
        /** A bucket is counted once, when it is over. */
        CLOSED_BUCKETS,
        /** A person counts once in a cell, however often they act. */
        ONE_COUNT_A_PERSON,
        /** A person counts in one bucket of an hour. */
        ONE_BUCKET_AN_HOUR,
        /** A person counts in three cells of a bucket. */
        FEW_CELLS,
        /** Accounts younger than a day do not count. */
        ACCOUNT_AGE,
        /** Fewer than k people do not leave. */
        THRESHOLD,
        /** A noisy count under k and the margin is gone. */
        MARGIN,
        /** Counts are noisy. */
        NOISE,
        /** And the noise of a cell and bucket is one for ever. */
        STICKY_NOISE,
        /** Events, counts and tags are made of what was released. */
        OF_RELEASES_ONLY,
        /** Lists are made once a day, in steps. */
        DAILY_LISTS
    }

    /**
     * Something somebody did.
     *
     * @param age how old the account is
     */
    public record Act(String person, Duration age, String city, String beacon, Duration at) {}

    public static final Duration BUCKET = Duration.ofMinutes(15);
    public static final String BY_CITY = "attack.by_city";
    public static final String BY_BEACON = "attack.by_beacon";

    private static final Instant NIGHT = Instant.parse("2026-01-05T20:00:00Z");
    private static final int K = 5;
    /** As the contracts of the night have them: the finer set, of the same acts, the wider one. */
    static final Map<String, Integer> MARGINS = Map.of(BY_CITY, 2, BY_BEACON, 12);

    private static final int CELLS = 3;
    private static final Publication PUBLICATION = new Publication(Trial.SECRET);
    private static final Noise NOISE = new Noise(Trial.SECRET);

    private final Set<Guard> broken;
    private final Instant start;
    private final SplittableRandom fresh;
    // an attacker asks many times of one night
    private List<Act> counted = List.of();
    private String countedSet = "";
    private Map<Integer, Map<String, Integer>> counts = Map.of();

    /** @param number which night: another one has other noise */
    public Mechanism(Set<Guard> broken, long number) {
        this.broken = broken.isEmpty() ? EnumSet.noneOf(Guard.class) : EnumSet.copyOf(broken);
        this.start = NIGHT.plus(BUCKET.multipliedBy(96 * number));
        this.fresh = new SplittableRandom(number);
    }

    boolean holds(Guard guard) {
        return !broken.contains(guard);
    }

    /** What is released of one bucket: the cells that are seen, with their figures. */
    public Map<String, Integer> released(String set, List<Act> acts, int bucket) {
        if (acts != counted || !set.equals(countedSet)) {
            counts = counted(set, acts);
            counted = acts;
            countedSet = set;
        }
        return published(set, counts.getOrDefault(bucket, Map.of()), bucket);
    }

    /** True counts, by bucket and cell. */
    Map<Integer, Map<String, Integer>> counted(String set, List<Act> acts) {
        Function<Act, String> cell = set.equals(BY_CITY) ? Act::city : Act::beacon;
        var inTime = acts.stream()
                .filter(act -> !holds(Guard.ACCOUNT_AGE) || act.age().compareTo(Duration.ofDays(1)) >= 0)
                .sorted(Comparator.comparing(Act::at))
                .toList();
        var last = new HashMap<String, Integer>();
        var cells = new HashMap<String, Set<String>>();
        var counts = new TreeMap<Integer, Map<String, Integer>>();
        for (var act : inTime) {
            int bucket = (int) act.at().dividedBy(BUCKET);
            var before = last.get(act.person());
            if (holds(Guard.ONE_BUCKET_AN_HOUR) && before != null && before != bucket && bucket - before < 4) {
                continue;
            }
            last.put(act.person(), bucket);
            var had = cells.computeIfAbsent(act.person() + "/" + bucket, key -> new HashSet<>());
            var isNew = !had.contains(cell.apply(act));
            if (isNew && holds(Guard.FEW_CELLS) && had.size() == CELLS) {
                continue;
            }
            had.add(cell.apply(act));
            if (isNew || !holds(Guard.ONE_COUNT_A_PERSON)) {
                counts.computeIfAbsent(bucket, key -> new TreeMap<>()).merge(cell.apply(act), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Map<String, Integer> published(String set, Map<String, Integer> counts, int bucket) {
        var at = new Bucket(set, start.plus(BUCKET.multipliedBy(bucket)));
        var contract = new Contract(set, holds(Guard.THRESHOLD) ? K : 1, K, new BigDecimal("0.5"), MARGINS.get(set));
        var cells = new ArrayList<Cell>();
        counts.forEach((cell, people) -> cells.add(new Cell(cell, people)));
        var seen = new TreeMap<String, Integer>();
        if (holds(Guard.NOISE) && holds(Guard.STICKY_NOISE) && holds(Guard.MARGIN)) {
            PUBLICATION.of(contract, at, cells).forEach(cell -> seen.put(cell.key(), cell.people()));
            return seen;
        }
        var noise = NOISE.of(
                contract, holds(Guard.STICKY_NOISE) ? at : new Bucket(set, start.plusSeconds(fresh.nextInt())));
        for (var cell : cells) {
            var noisy = cell.people() + (holds(Guard.NOISE) ? noise.applyAsInt(cell.key()) : 0);
            if (cell.people() >= contract.k()
                    && noisy >= contract.k() + (holds(Guard.MARGIN) ? contract.margin() : 0)) {
                seen.put(cell.key(), Math.floorDiv(2 * noisy + K, 2 * K) * K);
            }
        }
        return seen;
    }
}

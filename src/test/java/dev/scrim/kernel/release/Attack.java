package dev.scrim.kernel.release;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.scrim.kernel.release.Mechanism.Act;
import dev.scrim.kernel.release.Mechanism.Guard;

/**
 * Somebody who wants to know whether one person was in one place in one bucket, and has everything that is public. Each
 * plays a night and says what they saw; a likelihood-ratio attacker, who has seen many nights of both kinds, then
 * guesses from that.
 */
public enum Attack {
    /** Knows nobody, and looks at all figures of the place. */
    OUTSIDER(Bounds.OUTSIDER, Guard.OF_RELEASES_ONLY) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var others = poisson(12, random);
            var acts = crowd(BAR, others, random);
            target(acts, BAR, present, 1);
            return night.holds(Guard.OF_RELEASES_ONLY)
                    ? figures(night, acts)
                    // how many rows more there are than a while ago
                    : String.valueOf(acts.size() - others);
        }
    },
    /** Knows everybody else, has twenty old accounts, and fills the cell up to where its figure tells most. */
    SOCKS(Bounds.FULL_KNOWLEDGE, Guard.MARGIN, Guard.NOISE) {
        @Override
        int variants() {
            return FILLINGS.length;
        }

        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd(BAR, FILLINGS[variant], random);
            target(acts, BAR, present, 1);
            return value(night.released(Mechanism.BY_CITY, acts, 0), CITY);
        }
    },
    /** Owns the beacon, too, and puts its figure and that of the city side by side. */
    TWO_VIEWS(Bounds.FULL_KNOWLEDGE, Guard.MARGIN, Guard.NOISE) {
        @Override
        int variants() {
            return FILLINGS.length;
        }

        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd(BAR, FILLINGS[variant], random);
            acts.addAll(crowd("club", variant % 2 == 0 ? 0 : 5, random));
            target(acts, BAR, present, 1);
            return figures(night, acts);
        }
    },
    /** Takes the parts that are seen from the whole, to have the part that is not. */
    TOTAL_MINUS_PARTS(Bounds.FULL_KNOWLEDGE, Guard.NOISE) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd("club", 25, random);
            acts.addAll(crowd("disco", 25, random));
            acts.addAll(crowd(BAR, 2, random));
            target(acts, BAR, present, 1);
            var parts = night.released(Mechanism.BY_BEACON, acts, 0);
            var whole = night.released(Mechanism.BY_CITY, acts, 0).getOrDefault(CITY, 0);
            return String.valueOf(
                    whole - parts.values().stream().mapToInt(part -> part).sum());
        }
    },
    /** Asks every minute, in the hope that the moment of the arrival shows. */
    POLLING(Bounds.FULL_KNOWLEDGE, Guard.CLOSED_BUCKETS) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd(BAR, STEP, random);
            // the others stay
            acts.addAll(acts.stream()
                    .map(act -> new Act(act.person(), OLD, CITY, BAR, act.at().plus(Mechanism.BUCKET)))
                    .toList());
            target(acts, BAR, present, 1);
            if (night.holds(Guard.CLOSED_BUCKETS)) {
                return IntStream.range(0, 30)
                        .mapToObj(minute -> value(night.released(Mechanism.BY_CITY, acts, 0), CITY))
                        .distinct()
                        .collect(Collectors.joining(" then "));
            }
            // windows that slide with the clock are buckets with a noise of their own; they are in fifteen of them
            return String.valueOf(IntStream.range(8, 23)
                    .filter(minute -> isUp(night.released(Mechanism.BY_CITY, window(acts, minute), minute + 1), CITY))
                    .count());
        }
    },
    /** Asks the same question forty times, to take the noise off. */
    AVERAGING(Bounds.FULL_KNOWLEDGE, Guard.STICKY_NOISE) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd(BAR, 12, random);
            target(acts, BAR, present, 1);
            return String.valueOf(IntStream.range(0, 40)
                            .map(n -> night.released(Mechanism.BY_CITY, acts, 0).getOrDefault(CITY, 0))
                            .sum()
                    / 10);
        }
    },
    /** Counts the events of the feed. */
    FEED_EVENTS(Bounds.FULL_KNOWLEDGE, Guard.OF_RELEASES_ONLY) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd(BAR, 4, random);
            target(acts, BAR, present, 1);
            return String.valueOf(
                    night.holds(Guard.OF_RELEASES_ONLY)
                            ? night.released(Mechanism.BY_BEACON, acts, 0).size()
                                    + night.released(Mechanism.BY_CITY, acts, 0).size()
                            : acts.size());
        }
    },
    /** Looks at what is said about the rows instead of the rows: how many, which tag, whether there is anything. */
    ORACLES(Bounds.FULL_KNOWLEDGE, Guard.OF_RELEASES_ONLY) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd("club", 15, random);
            target(acts, BAR, present, 1);
            var rows = night.holds(Guard.OF_RELEASES_ONLY)
                    ? night.released(Mechanism.BY_BEACON, acts, 0).size()
                    : acts.stream().map(Act::beacon).distinct().count();
            return "0-" + rows + "/" + rows;
        }
    },
    /** Hopes for somebody who scans twenty times. */
    MANY_SCANS(Bounds.FULL_KNOWLEDGE, Guard.ONE_COUNT_A_PERSON) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = crowd(BAR, 12, random);
            target(acts, BAR, present, 20);
            return value(night.released(Mechanism.BY_CITY, acts, 0), CITY);
        }
    },
    /** Wants to know only whether they were out at all in that hour, in whichever places, and adds up all of them. */
    ALL_HOUR(Bounds.composed(4), Guard.ONE_BUCKET_AN_HOUR, Guard.FEW_CELLS) {
        @Override
        int nights() {
            return 500;
        }

        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var acts = new ArrayList<Act>();
            var places = IntStream.range(0, 16).mapToObj(n -> "bar " + n).toList();
            for (var bucket = 0; bucket < 4; bucket++) {
                var from = Mechanism.BUCKET.multipliedBy(bucket);
                for (var place : places) {
                    for (var n = 0; n < STEP; n++) {
                        acts.add(new Act(place + bucket + n, OLD, CITY, place, from.plusSeconds(random.nextInt(900))));
                    }
                    if (present) {
                        acts.add(new Act(TARGET, OLD, CITY, place, from.plusSeconds(450)));
                    }
                }
            }
            var ups = 0L;
            for (var bucket = 0; bucket < (night.holds(Guard.ONE_BUCKET_AN_HOUR) ? 1 : 4); bucket++) {
                var released = night.released(Mechanism.BY_BEACON, acts, bucket);
                ups += places.stream()
                        .limit(night.holds(Guard.FEW_CELLS) ? 3 : places.size())
                        .filter(place -> isUp(released, place))
                        .count();
            }
            return String.valueOf(ups);
        }
    },
    /** Watches the list of points for the moment at which those of somebody change, who scans once that day. */
    LEADERBOARD(Bounds.OUTSIDER, Guard.DAILY_LISTS) {
        @Override
        String seen(Mechanism night, boolean present, int variant, SplittableRandom random) {
            var points = 5 * random.nextInt(60);
            var bucket = present ? 0 : 1 + random.nextInt(40);
            return night.holds(Guard.DAILY_LISTS)
                    ? "at the end of the day " + (points + 5) / 100
                    : "from " + points + " in bucket " + bucket;
        }
    };

    /** So many that one more is rounded up. */
    private static final int STEP = 22;

    /** With how many others the attacker fills the cell: about each step and threshold of either figure. */
    private static final int[] FILLINGS = {4, 6, 12, 16, 22};

    private static final String TARGET = "the person";
    private static final String CITY = "a city";
    private static final String BAR = "a bar";
    private static final Duration OLD = Duration.ofDays(30);

    private final double bound;
    private final Set<Guard> guards;

    Attack(double bound, Guard... guards) {
        this.bound = bound;
        this.guards = EnumSet.copyOf(List.of(guards));
    }

    /** What the attacker sees of a night in which the person was there, or was not. */
    abstract String seen(Mechanism night, boolean present, int variant, SplittableRandom random);

    /** In how many ways the attacker can go about it; they take the best. */
    int variants() {
        return 1;
    }

    /** Of how many nights the attacker learns, and with how many they are put to the test. */
    int nights() {
        return 2500;
    }

    /** The most advantage there may be. */
    public double bound() {
        return bound;
    }

    /** The guards each of which holds this attack off. */
    public Set<Guard> guards() {
        return guards;
    }

    /** How far a measured advantage may be off by chance: three standard deviations. */
    public double samplingError() {
        return 3 * Math.sqrt(0.5 / nights());
    }

    /** What the best way to go about it comes to. */
    public double advantage(Set<Guard> broken) {
        return IntStream.range(0, variants())
                .mapToDouble(variant -> advantage(broken, variant))
                .max()
                .orElseThrow();
    }

    /**
     * How much better than by chance the attacker guesses: the share of right alarms less that of false ones. Half of
     * the nights are there to learn which sight is likelier in which case.
     */
    private double advantage(Set<Guard> broken, int variant) {
        var random = new SplittableRandom(variant + 1);
        var learned = new HashMap<String, Integer>();
        for (var night = 0L; night < nights(); night++) {
            learned.merge(seen(new Mechanism(broken, 4 * night), true, variant, random), 1, Integer::sum);
            learned.merge(seen(new Mechanism(broken, 4 * night + 1), false, variant, random), -1, Integer::sum);
        }
        var alarms = 0;
        for (var night = 0L; night < nights(); night++) {
            alarms += isLikelier(learned, seen(new Mechanism(broken, 4 * night + 2), true, variant, random));
            alarms -= isLikelier(learned, seen(new Mechanism(broken, 4 * night + 3), false, variant, random));
        }
        return alarms / (double) nights();
    }

    private static int isLikelier(Map<String, Integer> learned, String seen) {
        return learned.getOrDefault(seen, 0) > 0 ? 1 : 0;
    }

    /** What no attacker gets past, whatever they see. */
    public static final class Bounds {

        static final double OUTSIDER = 0.12;
        /** Of one figure: how far two-sided geometric noise of ε = 0.5 moves when the count moves by one. */
        static final double FULL_KNOWLEDGE = 0.245;

        private Bounds() {}

        /** Of so many independent figures, each of which one person moves by one: who sees the most ups wins. */
        public static double composed(int figures) {
            var up = 1 / (1 + Math.exp(-0.5));
            var advantage = 0.0;
            for (var ups = 0; ups <= figures; ups++) {
                var ways = 1.0;
                for (var i = 0; i < ups; i++) {
                    ways = ways * (figures - i) / (i + 1);
                }
                var with = ways * Math.pow(up, ups) * Math.pow(1 - up, figures - ups);
                var without = ways * Math.pow(1 - up, ups) * Math.pow(up, figures - ups);
                advantage += Math.max(0, with - without);
            }
            return advantage;
        }
    }

    private static List<Act> crowd(String place, int people, SplittableRandom random) {
        return IntStream.range(0, people)
                .mapToObj(n -> new Act(place + " " + n, OLD, CITY, place, Duration.ofSeconds(random.nextInt(900))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void target(List<Act> acts, String place, boolean present, int scans) {
        for (var n = 0; present && n < scans; n++) {
            acts.add(new Act(TARGET, OLD, CITY, place, Duration.ofSeconds(450 + n)));
        }
    }

    /** The quarter of an hour up to a minute, as a bucket of its own. */
    private static List<Act> window(List<Act> acts, int minute) {
        var from = Duration.ofMinutes(minute - 15);
        return acts.stream()
                .filter(act -> act.at().compareTo(from) >= 0 && act.at().compareTo(from.plus(Mechanism.BUCKET)) < 0)
                .map(act -> new Act(
                        act.person(),
                        act.age(),
                        act.city(),
                        act.beacon(),
                        act.at().minus(from).plus(Mechanism.BUCKET.multipliedBy(minute + 1))))
                .toList();
    }

    private static int poisson(double mean, SplittableRandom random) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static String value(Map<String, Integer> released, String cell) {
        return released.containsKey(cell) ? String.valueOf(released.get(cell)) : "nothing";
    }

    private static boolean isUp(Map<String, Integer> released, String cell) {
        return released.getOrDefault(cell, 0) > STEP;
    }

    private static String figures(Mechanism night, List<Act> acts) {
        return value(night.released(Mechanism.BY_CITY, acts, 0), CITY) + " "
                + value(night.released(Mechanism.BY_BEACON, acts, 0), BAR);
    }
}

package dev.scrim.nightlife;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import dev.scrim.kernel.demo.DemoPlan;

/**
 * Makes a night up: people who live in cities by Zipf's law, venues that draw them by the same law, and an evening that
 * comes at its own time in each zone. The smaller cities stay below every threshold, on purpose.
 */
final class DemoNight {

    /** How much of a night happens in each local hour, from midnight. */
    private static final double[] HOURS = {
        10, 8, 6, 3, 2, 1, 0.3, 0.2, 0.2, 0.2, 0.3, 0.3, 0.5, 0.5, 0.5, 0.6, 0.8, 1, 1.5, 3, 5, 7, 9, 10
    };

    private static final int VENUES_OF_THE_LARGEST = 60;
    private static final int FEWEST_VENUES = 2;
    private static final int SCANS_PER_PERSON = 2;
    private static final int FEWEST_PEOPLE = 60;
    private static final int ONE_IN_MEANT_TO_SCAN_TWICE = 12;

    /**
     * A city.
     *
     * @param id its key
     * @param zone its time zone
     */
    record Place(String id, ZoneId zone) {}

    /**
     * A venue.
     *
     * @param id its key
     * @param slug its name in addresses
     * @param title its name
     * @param place where it is
     */
    record Venue(UUID id, String slug, String title, Place place) {}

    /**
     * A scan.
     *
     * @param id its key
     * @param at when
     * @param person who
     * @param venue where
     * @param valid was let in
     */
    record Scan(UUID id, Instant at, UUID person, Venue venue, boolean valid) {}

    private final Random chance;
    private final DemoPlan plan;
    private final List<Place> places;
    private final double[] weights;

    DemoNight(DemoPlan plan, List<Place> places) {
        this.plan = plan;
        this.places = places;
        this.chance = new Random(plan.seed());
        this.weights = zipf(places.size());
    }

    /** The next key, the same for the same seed. */
    UUID key() {
        long high = chance.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        return new UUID(high, chance.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /** A number from 0, below the bound. */
    int below(int bound) {
        return chance.nextInt(bound);
    }

    /** Everybody who is out, beside the guest. */
    List<UUID> people() {
        List<UUID> people = new ArrayList<>(List.of(DemoPlan.GUEST));
        int count = Math.max(FEWEST_PEOPLE, plan.scans() / SCANS_PER_PERSON);
        while (people.size() < count) {
            people.add(key());
        }
        return people;
    }

    /** All venues: many in the large cities, too few to show in the small ones. */
    List<Venue> venues() {
        List<Venue> venues = new ArrayList<>();
        for (int rank = 0; rank < places.size(); rank++) {
            Place place = places.get(rank);
            int count = Math.max(FEWEST_VENUES, VENUES_OF_THE_LARGEST / (rank + 1));
            for (int number = 1; number <= count; number++) {
                String title = DemoNames.title(chance);
                String slug = DemoNames.slug(title) + "-" + place.id() + "-" + plan.seed() + "-" + number;
                venues.add(new Venue(key(), slug, title, place));
            }
        }
        return venues;
    }

    /** The scans of the day up to the plan's time. Most people scan more than once, some at the same door again. */
    List<Scan> scans(List<UUID> people, List<Venue> venues) {
        List<Scan> scans = new ArrayList<>(plan.scans());
        int[] home = people.stream().mapToInt(person -> pick(weights)).toArray();
        while (scans.size() < plan.scans()) {
            // the guest goes out first, so that there is something to show
            int person = scans.size() < 3 ? 0 : chance.nextInt(people.size());
            Place place = places.get(home[person]);
            List<Venue> around =
                    venues.stream().filter(v -> v.place().equals(place)).toList();
            Venue venue = around.get(pick(zipf(around.size())));
            Instant at = time(place.zone());
            scans.add(new Scan(key(), at, people.get(person), venue, true));
            if (chance.nextInt(ONE_IN_MEANT_TO_SCAN_TWICE) == 0 && scans.size() < plan.scans()) {
                Instant again = at.plusSeconds(20);
                scans.add(new Scan(key(), again.isBefore(plan.at()) ? again : at, people.get(person), venue, false));
            }
        }
        return scans;
    }

    private Instant time(ZoneId zone) {
        double[] weights = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            weights[hour] =
                    HOURS[plan.at().minus(Duration.ofHours(hour)).atZone(zone).getHour()];
        }
        Duration ago = Duration.ofHours(pick(weights)).plusSeconds(chance.nextInt(3600));
        return plan.at().minus(ago).minusMillis(1 + chance.nextInt(999));
    }

    private int pick(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = chance.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private static double[] zipf(int size) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = 1.0 / (i + 1);
        }
        return weights;
    }
}

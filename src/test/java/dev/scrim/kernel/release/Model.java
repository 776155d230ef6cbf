package dev.scrim.kernel.release;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.scrim.database.TestDatabase;

/** The rules of counting, written a second time from the decision record alone: maps and sets, no SQL, none of ours. */
final class Model {

    /** One thing somebody did. */
    record Act(Optional<UUID> person, Map<String, String> dimensions, Instant at) {}

    /** Somebody, as they are when a bucket is counted. */
    record Person(UUID id, Instant created, boolean gone) {}

    /** What was promised; the dimensions in the order in which JSON names them. */
    record Terms(String set, List<String> by, int k, int base, String epsilon, Duration bucket, int cellsPerPerson) {}

    /** What a bucket has to be: who was counted where, and what of it may be seen. */
    record Expected(String set, Instant bucket, Map<String, Integer> counted, Map<String, Integer> published) {}

    private final Terms terms;
    private final Map<UUID, Instant> countedIn = new HashMap<>();
    private Instant next;

    Model(Terms terms, Instant opening) {
        this.terms = terms;
        this.next = opening;
    }

    Terms terms() {
        return terms;
    }

    /** The start of the next bucket. */
    Instant next() {
        return next;
    }

    boolean isDue(Instant now) {
        return !next.plus(terms.bucket()).isAfter(now);
    }

    /** Closes the next bucket on what is known now. */
    Expected close(Collection<Act> acts, Map<UUID, Person> people) {
        var start = next;
        next = start.plus(terms.bucket());
        var visits = new HashMap<UUID, Map<String, Instant>>();
        for (var act : acts) {
            var within = !act.at().isBefore(start) && act.at().isBefore(next);
            var person = act.person().map(people::get);
            if (within && person.isPresent() && counts(person.get(), start)) {
                visits.computeIfAbsent(person.get().id(), p -> new TreeMap<>())
                        .merge(cell(act), act.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        var counts = new TreeMap<String, Integer>();
        visits.forEach((person, cells) -> {
            countedIn.put(person, start);
            // a TreeMap and a stable sort: by time, then by the text of the cell
            var inTime = new ArrayList<>(cells.entrySet());
            inTime.sort(Map.Entry.comparingByValue());
            inTime.stream().limit(terms.cellsPerPerson()).forEach(c -> counts.merge(c.getKey(), 1, Integer::sum));
        });
        counts.values().removeIf(count -> count < terms.k());
        return new Expected(terms.set(), start, counts, published(counts, start));
    }

    private boolean counts(Person person, Instant start) {
        var last = Optional.ofNullable(countedIn.get(person.id()));
        return !person.gone()
                && !person.created().isAfter(start.minus(Duration.ofDays(1)))
                && last.map(l -> Duration.between(l, start).toMinutes() >= 60).orElse(true);
    }

    private String cell(Act act) {
        return terms.by().stream()
                .map(d -> "\"" + d + "\": \"" + act.dimensions().get(d) + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Map<String, Integer> published(Map<String, Integer> counts, Instant start) {
        var published = new TreeMap<String, Integer>();
        counts.forEach((cell, count) -> {
            var noisy = count + noise(cell, start);
            var rounded = BigDecimal.valueOf(noisy)
                    .divide(BigDecimal.valueOf(terms.base()), 0, RoundingMode.HALF_UP)
                    .intValue();
            if (noisy >= terms.k() + 2 && rounded > 0) {
                published.put(cell, rounded * terms.base());
            }
        });
        return published;
    }

    private int noise(String cell, Instant start) {
        var words = words(cell, start);
        // 1/e^ε instead of e^(-ε)
        var e = BigDecimal.ZERO;
        var term = BigDecimal.ONE;
        for (var n = 1; n < 60; n++) {
            e = e.add(term);
            term = term.multiply(new BigDecimal(terms.epsilon())).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
        }
        var limit = new BigDecimal(BigInteger.ONE.shiftLeft(64))
                .divide(e, new MathContext(33))
                .setScale(0, RoundingMode.CEILING)
                .toBigInteger();
        var runs = new int[2];
        var run = 0;
        for (var i = 0; run < 2; i++) {
            if (words.get(i).compareTo(limit) < 0) {
                runs[run]++;
            } else {
                run++;
            }
        }
        return runs[0] - runs[1];
    }

    private List<BigInteger> words(String cell, Instant start) {
        var words = new ArrayList<BigInteger>();
        for (var block = 0; block < 100; block++) {
            var bytes = hmac("scrim release noise 1", terms.set(), cell, "" + start.getEpochSecond(), "" + block);
            for (var i = 0; i < 4; i++) {
                words.add(new BigInteger(1, Arrays.copyOfRange(bytes, 8 * i, 8 * i + 8)));
            }
        }
        return words;
    }

    private static byte[] hmac(String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestDatabase.RELEASE_SECRET), "HmacSHA256"));
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(new byte[] {0, 0, (byte) (bytes.length >> 8), (byte) bytes.length});
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

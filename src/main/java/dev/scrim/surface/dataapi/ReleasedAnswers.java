package dev.scrim.surface.dataapi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.caller.StatementKind;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.release.Edition;
import dev.scrim.kernel.release.Editions;
import dev.scrim.kernel.release.EditionsSeen;

/**
 * Keeps the answers of the current releases in memory: each is asked of the database once, and is the same for
 * everybody. A release that is over takes its answers along.
 */
@Singleton
// the library makes its classes by name; these are those of a cache that is bounded by weight
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class ReleasedAnswers {

    private final Editions editions;
    private final OneExchange database;
    private final DataSettings settings;
    private final Cache<Asked, ReleasedAnswer> answers;
    private final Cache<String, Written> asWritten;

    ReleasedAnswers(Editions editions, OneExchange database, DataSettings settings, MeterRegistry metrics) {
        this.editions = editions;
        this.database = database;
        this.settings = settings;
        long most = settings.releasedAnswersAtMost().asLongValue();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Asked, ReleasedAnswer>weigher((asked, answer) -> asked.weight() + answer.weight())
                .build();
        this.asWritten = Caffeine.newBuilder()
                .maximumWeight(most / 4)
                .<String, Written>weigher((request, written) -> 2 * request.length() + WRITTEN)
                .build();
        Gauge.builder("scrim.released.answers", answers, Cache::estimatedSize)
                .description("Answers of the current releases that are kept in memory")
                .register(metrics);
    }

    private static final int WRITTEN = 128;

    /** A question as it is understood: two that mean the same are the same. */
    private record Asked(String view, long release, Query query, Form form, boolean countAll) {

        private static final int BYTES_OF_A_PART = 200;

        int weight() {
            return BYTES_OF_A_PART
                    * (1
                            + query.select().size()
                            + query.filters().stream()
                                    .mapToInt(filter -> 1 + filter.values().size())
                                    .sum()
                            + query.order().size());
        }

        /** The same in every replica. */
        String text() {
            return view + query + form + countAll;
        }
    }

    /** What a request that is written so gets, as long as its release is the current one. */
    private record Written(String view, ReleasedAnswer answer) {}

    /** The answer for everybody who asks this. */
    ReleasedAnswer answer(Endpoint endpoint, Relation view, Query query, Preferences preferences) {
        Optional<Edition> current = editions.current(endpoint.name());
        Asked asked = new Asked(
                endpoint.name(),
                current.map(Edition::release).orElse(0L),
                query.normalised(),
                preferences.form(),
                preferences.countAll());
        // as long as nobody looks for releases, nobody would notice that an answer is old
        return current.isPresent() ? answers.get(asked, key -> ask(key, view)) : ask(asked, view);
    }

    private ReleasedAnswer ask(Asked asked, Relation view) {
        Plan plan = Planner.ofRelease(asked.query(), view, ANON, settings.maxRows(), asked.countAll());
        StatementKind kind = asked.query().kind(asked.countAll());
        Released released = database.ask(nobody(), kind, plan.sql(), plan.values(), Released::read);
        released.rows().refuseBeyond(asked.query().offset());
        Rows.Shown shown =
                released.rows().as(asked.form(), Clauses.headings(asked.query().select(), view, ANON));
        return ReleasedAnswer.of(
                shown, released.release(), released.nextAt(), asked.query().offset(), asked.text());
    }

    private static final String ANON = "anon";

    /** What is public is asked for by nobody in particular, so that it depends on nobody. */
    private static Caller nobody() {
        return Caller.anonymous(
                new Caller.Context("release", Optional.empty(), Optional.empty(), Optional.empty()), true);
    }

    /** Rows and the release they are of. */
    private record Released(Rows rows, long release, Instant nextAt) {

        static Released read(java.sql.ResultSet row) throws java.sql.SQLException {
            OffsetDateTime next = row.getObject(5, OffsetDateTime.class);
            return new Released(Rows.read(row), row.getLong(4), next == null ? Instant.EPOCH : next.toInstant());
        }
    }

    /** Whether answers about a view may be kept here. */
    boolean isReleased(String view) {
        return editions.current(view).isPresent();
    }

    /** The answer to a request that was answered before, written exactly so, if it is still the current one. */
    Optional<ReleasedAnswer> asWritten(String request) {
        Written written = asWritten.getIfPresent(request);
        return written != null && isCurrent(written) ? Optional.of(written.answer()) : Optional.empty();
    }

    /** Remembers the answer to a request that is written so. */
    void remember(String request, String view, ReleasedAnswer answer) {
        Written written = new Written(view, answer);
        if (isCurrent(written)) {
            asWritten.put(request, written);
        }
    }

    private boolean isCurrent(Written written) {
        return editions.current(written.view())
                .filter(edition -> edition.release() == written.answer().release())
                .isPresent();
    }

    void forget(@Observes EditionsSeen seen) {
        answers.asMap().keySet().removeIf(asked -> isOver(seen, asked.view(), asked.release()));
        asWritten
                .asMap()
                .values()
                .removeIf(
                        written -> isOver(seen, written.view(), written.answer().release()));
    }

    private static boolean isOver(EditionsSeen seen, String view, long release) {
        Edition current = seen.current().get(view);
        return current == null || current.release() != release;
    }
}

package dev.scrim.surface.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.limit.Address;
import dev.scrim.kernel.problem.Diagnosis;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.release.Edition;
import dev.scrim.kernel.release.Editions;
import dev.scrim.kernel.release.EditionsSeen;

/** Opens feeds: GET /feed/v1/{view}, for everybody, as what is released is. */
@ApplicationScoped
class FeedRoute {

    private static final Logger LOG = Logger.getLogger(FeedRoute.class);
    private static final String LAST = "Last-Event-ID";
    private static final String LAST_PARAMETER = "last_event_id";

    private final CurrentCatalogue catalogue;
    private final Editions editions;
    private final FeedSettings settings;
    private final Vertx vertx;
    private final Places places;
    private final Stream stream;
    private final Counter slow;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Duration delay;
    private volatile boolean leaving;

    FeedRoute(
            CurrentCatalogue catalogue,
            Editions editions,
            FeedSettings settings,
            Vertx vertx,
            Places places,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0s") Duration delay) {
        this.catalogue = catalogue;
        this.delay = delay;
        this.editions = editions;
        this.settings = settings;
        this.vertx = vertx;
        this.places = places;
        this.stream = new Stream(settings.comeBackWithin(), metrics);
        this.slow = Counter.builder("scrim.feed.slow")
                .description("Times that somebody did not read as fast as releases came, and was moved to the newest")
                .register(metrics);
        Gauge.builder("scrim.feed.subscribers", places, Places::taken)
                .description("Who follows a feed of this replica")
                .register(metrics);
    }

    void register(@Observes Router router) {
        router.route("/feed/v1/:view").handler(this::open);
    }

    void greet(@Observes StartupEvent start) {
        vertx.setPeriodic(
                settings.heartbeat().toMillis(), turn -> feeds.values().forEach(Feed::greet));
    }

    /**
     * Sends everybody elsewhere, late enough for whoever shares them out to know where that is, and early enough that
     * nobody waits for streams that never end. Each has the number of the release that they come back with.
     */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(Math.max(1, delay.toMillis() * 2 / 3), now -> {
            leaving = true;
            feeds.values().forEach(Feed::end);
        });
    }

    void follow(@Observes EditionsSeen seen) {
        feeds.forEach((view, feed) -> {
            var current = Optional.ofNullable(seen.current().get(view));
            try {
                if (isReleased(view)) {
                    feed.follow(current.map(Edition::release).orElse(0L));
                } else if (feeds.remove(view, feed)) {
                    feed.end();
                }
            } catch (SQLException | RuntimeException e) {
                // the next look tries again; meanwhile subscribers keep what they have
                LOG.warnf(
                        "feed %s does not follow: %s",
                        view, Diagnosis.of(e, true).code());
            }
        });
    }

    private void open(RoutingContext exchange) {
        var request = exchange.request();
        if (request.method() != HttpMethod.GET) {
            exchange.response().putHeader("Allow", "GET");
            throw new ProblemException(Problem.METHOD_NOT_ALLOWED);
        }
        if (Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept ->
                        !accept.contains(Stream.TYPE) && !accept.contains("*/*") && !accept.contains("text/*"))
                .isPresent()) {
            throw new ProblemException(Problem.NOT_ACCEPTABLE);
        }
        var last = last(exchange);
        var view = exchange.pathParam("view");
        if (!takePlace(exchange)) {
            return;
        }
        // the database is asked for the catalogue or the feed where they are not known yet
        vertx.executeBlocking(() -> feed(view, last.orElse(0L)), false)
                .map(feed -> {
                    begin(exchange, feed, last);
                    return feed;
                })
                .onFailure(failure -> stream.refuse(exchange, failure));
    }

    /** Before anything is looked up: who is one too many costs next to nothing. */
    private boolean takePlace(RoutingContext exchange) {
        var network = Address.network(exchange.request().remoteAddress().host());
        try {
            places.take(network);
        } catch (ProblemException e) {
            stream.refuse(exchange, e);
            return false;
        }
        exchange.addEndHandler(ended -> places.leave(network));
        return true;
    }

    private Feed feed(String view, long last) throws SQLException {
        var feed = feed(view);
        feed.lookFor(last);
        return feed;
    }

    private Feed feed(String view) throws SQLException {
        if (!isReleased(view) && !isReleased(catalogue.refreshed(), view)) {
            throw new ProblemException(Problem.NO_FEED);
        }
        var known = feeds.get(view);
        if (known != null) {
            return known;
        }
        var made = new Feed(view, editions, vertx, slow);
        var other = feeds.putIfAbsent(view, made);
        return other == null ? made : other;
    }

    private boolean isReleased(String view) {
        return isReleased(catalogue.get(), view);
    }

    private static boolean isReleased(Catalogue known, String view) {
        return known.endpoint(view).filter(Endpoint::isReleased).isPresent();
    }

    /** The release a client has, where it says so; -1 where what it says is none. */
    private static Optional<Long> last(RoutingContext exchange) {
        var said = exchange.request().getHeader(LAST);
        for (var parameter : exchange.queryParams().entries()) {
            if (!parameter.getKey().equals(LAST_PARAMETER)) {
                throw new ProblemException(
                        Problem.QUERY_INVALID,
                        "a feed is of the whole view and knows one parameter, " + LAST_PARAMETER);
            }
            said = said == null ? parameter.getValue() : said;
        }
        return Optional.ofNullable(said)
                .filter(id -> !id.isEmpty())
                .map(id -> id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1L);
    }

    private void begin(RoutingContext exchange, Feed feed, Optional<Long> last) {
        var response = exchange.response();
        if (response.closed() || response.ended()) {
            return;
        }
        var loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        var subscriber = new Subscriber(response, feed, loop, last.orElse(0L));
        exchange.addEndHandler(ended -> feed.leave(subscriber));
        stream.begin(response);
        if (last.isPresent()) {
            feed.resume(subscriber);
        } else {
            feed.begin(subscriber);
        }
        if (leaving) {
            feed.end();
        }
    }
}

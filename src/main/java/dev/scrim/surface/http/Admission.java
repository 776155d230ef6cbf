package dev.scrim.surface.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import dev.scrim.kernel.problem.Answer;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemBody;
import dev.scrim.surface.http.Lane.State;

/**
 * Turns requests away before the database's connections are used up, so that whoever is let in is served and whoever
 * is not learns it at once; nobody takes more than their share ({@link Shares}). Reads and commands have pools of their
 * own, and so lanes of their own. A request waits here without a thread, and its token is not verified before it is let
 * in.
 */
@ApplicationScoped
class Admission {

    /** After preflights and bodies, which need no connection, and before tokens are verified. */
    private static final int BEFORE_TOKENS = 250;

    private static final String DATA_API = "/rest/v1";

    private final Lane reads;
    private final Lane commands;
    private final long patience;
    private final long ownPatience;
    private final Shares shares;
    private final Vertx vertx;

    Admission(
            @ConfigProperty(name = "quarkus.datasource.data.jdbc.max-size") int readers,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int writers,
            HttpSettings settings,
            Shares shares,
            Vertx vertx) {
        var waiting = settings.admission().queue();
        this.reads = new Lane(readers, waiting);
        this.commands = new Lane(writers, waiting);
        this.patience = Math.max(1, settings.admission().patience().toMillis());
        this.ownPatience = settings.admission().ownPatience().toMillis();
        this.shares = shares;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_TOKENS);
    }

    /** How many requests are inside. */
    int inside() {
        return reads.taken() + commands.taken();
    }

    /** How many requests wait for a place. */
    int waiting() {
        return reads.waiting() + commands.waiting();
    }

    @ServerRequestFilter(priority = 0)
    void begin(RoutingContext exchange) {
        // response filters are left out when who asked has hung up; this is not
        HeldPlace.workBegins(exchange)
                .ifPresent(held -> CurrentRequestManager.get().registerCompletionCallback(ended -> held.workIsDone()));
    }

    private void admit(RoutingContext exchange) {
        if (!OurPaths.isQuestion(exchange)) {
            exchange.next();
            return;
        }
        var context = vertx.getOrCreateContext();
        var lane = lane(exchange);
        var place = lane.enter(shares.of(exchange, lane), () -> context.runOnContext(turn -> proceed(exchange)));
        HeldPlace.hold(place, exchange);
        var first = place.first();
        if (exchange.response().closed()) {
            // gone before anybody listened for its end
            place.leave();
        } else if (first == State.INSIDE) {
            exchange.next();
        } else if (first == State.OUTSIDE) {
            refuse(exchange, place);
        } else {
            waitFor(place, exchange);
        }
    }

    private void waitFor(Lane.Place place, RoutingContext exchange) {
        callAfter(patience, exchange, tooLate -> {
            if (place.isWaitingForItsOwn()) {
                callAfter(ownPatience - patience, exchange, atLast -> giveUp(place, exchange));
            } else {
                giveUp(place, exchange);
            }
        });
    }

    private void callAfter(long milliseconds, RoutingContext exchange, Handler<Long> late) {
        var timer = vertx.setTimer(Math.max(1, milliseconds), late);
        exchange.addEndHandler(ended -> vertx.cancelTimer(timer));
    }

    private static void giveUp(Lane.Place place, RoutingContext exchange) {
        if (place.state() == State.WAITING && place.leave() == State.WAITING) {
            refuse(exchange, place);
        }
    }

    private Lane lane(RoutingContext exchange) {
        var method = exchange.request().method().name();
        var reading = method.equals("GET") || method.equals("HEAD");
        return reading && exchange.normalizedPath().startsWith(DATA_API) ? reads : commands;
    }

    private static void proceed(RoutingContext exchange) {
        if (!exchange.response().closed()) {
            exchange.next();
        }
    }

    /** Who has their share learns that waiting for their own answers helps. */
    private static void refuse(RoutingContext exchange, Lane.Place place) {
        ProblemBody.end(exchange, Answer.of(place.isOverShare() ? Problem.TOO_MANY_AT_ONCE : Problem.OVERLOADED));
    }
}

package dev.scrim.surface.http;

import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * The place of one request, which is left when it was answered and its work is done. Who hangs up does not end what the
 * database does for them: until then the place is taken, or hanging up would be a way around one's share.
 */
final class HeldPlace {

    private static final String KEY = HeldPlace.class.getName();
    /** More than any statement may take; what is not heard of by then does not come back. */
    private static final long LONGEST = 30_000;

    private final Lane.Place place;
    private final Vertx vertx;
    private boolean isWorking;
    private boolean isOver;

    private HeldPlace(Lane.Place place, Vertx vertx) {
        this.place = place;
        this.vertx = vertx;
    }

    /** Has the exchange hold the place. */
    static void hold(Lane.Place place, RoutingContext exchange) {
        var held = new HeldPlace(place, exchange.vertx());
        exchange.put(KEY, held);
        exchange.addEndHandler(ended -> held.exchangeIsOver());
    }

    /** Work for the exchange begins, and goes on even if the client hangs up; the place it holds, if any. */
    static Optional<HeldPlace> workBegins(RoutingContext exchange) {
        if (exchange.get(KEY) instanceof HeldPlace held) {
            synchronized (held) {
                held.isWorking = true;
            }
            return Optional.of(held);
        }
        return Optional.empty();
    }

    /** The work is done; what is left is to send its answer. */
    void workIsDone() {
        if (endsWork()) {
            place.leave();
        }
    }

    private synchronized boolean endsWork() {
        isWorking = false;
        return isOver;
    }

    private synchronized boolean endsExchange() {
        isOver = true;
        return !isWorking;
    }

    private void exchangeIsOver() {
        if (endsExchange()) {
            place.leave();
        } else {
            vertx.setTimer(LONGEST, late -> place.leave());
        }
    }
}

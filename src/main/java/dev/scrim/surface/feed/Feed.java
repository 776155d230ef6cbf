package dev.scrim.surface.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.micrometer.core.instrument.Counter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

import dev.scrim.kernel.release.EditionStep;
import dev.scrim.kernel.release.Editions;
import dev.scrim.kernel.release.WholeEdition;

/**
 * One view's feed: what its newest release is, and who follows it. Each event is written once and sent to all; each
 * event loop sends to its own connections.
 */
final class Feed {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();

    private final String view;
    private final Editions editions;
    private final Vertx vertx;
    private final Counter slow;
    private final Map<Context, Set<Subscriber>> subscribers = new ConcurrentHashMap<>();
    private volatile Newest newest;
    private long looked = System.nanoTime() - BETWEEN_LOOKS;

    /** The newest release as it is sent, and what was looked up for those who come back from earlier ones. */
    private record Newest(WholeEdition whole, Buffer release, Buffer reset, Map<Long, Future<Buffer>> resumes) {

        static Newest of(WholeEdition whole) {
            return new Newest(whole, Events.release(whole), Events.reset(whole), new ConcurrentHashMap<>());
        }

        long number() {
            return whole.release();
        }
    }

    /** A feed as it stands now. Reads the database. */
    Feed(String view, Editions editions, Vertx vertx, Counter slow) throws SQLException {
        this.view = view;
        this.editions = editions;
        this.vertx = vertx;
        this.slow = slow;
        this.newest = Newest.of(editions.whole(view));
    }

    /** Takes over the releases up to this one and sends what they changed. Reads the database, where there are any. */
    synchronized void follow(long release) throws SQLException {
        if (release != newest.number()) {
            follow();
        }
    }

    /**
     * Looks at once for the release that somebody comes back with, where it is later than what is known here: another
     * replica may have been faster to hear of it. Reads the database, so not for every number that anybody thinks of.
     */
    synchronized void lookFor(long release) throws SQLException {
        var now = System.nanoTime();
        if (release > newest.number() && now - looked > BETWEEN_LOOKS) {
            looked = now;
            follow();
        }
    }

    private void follow() throws SQLException {
        var from = newest.number();
        var whole = editions.whole(view);
        if (whole.release() == from) {
            return;
        }
        var steps = whole.starts().contains(from) ? editions.since(view, from) : List.<EditionStep>of();
        // those who come from now on start here; those who came before are sent the steps
        newest = Newest.of(whole);
        steps.stream().filter(step -> step.release() <= whole.release()).forEach(this::send);
        if (steps.isEmpty()) {
            sendToAll(this::reset);
        }
    }

    private void send(EditionStep step) {
        var event = Events.shared(Events.change(step));
        sendToAll(subscriber -> subscriber.offer(event, step.previous(), step.release()));
    }

    private void sendToAll(Consumer<Subscriber> sending) {
        // a copy: who is sent to may turn out to be gone
        subscribers.forEach(
                (loop, here) -> loop.runOnContext(now -> List.copyOf(here).forEach(sending)));
    }

    /** Sends the whole of the newest release to who has fallen behind. On their event loop. */
    void newest(Subscriber subscriber) {
        var now = newest;
        if (!subscriber.isGone() && now.number() > subscriber.last()) {
            subscriber.send(now.release(), now.number());
        }
    }

    private void reset(Subscriber subscriber) {
        var now = newest;
        if (!subscriber.isResuming() && now.number() != subscriber.last()) {
            subscriber.send(now.reset(), now.number());
        }
    }

    /** Begins to send to somebody who has no release yet. On their event loop. */
    void begin(Subscriber subscriber) {
        // first of all, so that no release comes between what is sent here and what is sent to all
        join(subscriber);
        var now = newest;
        subscriber.send(now.release(), now.number());
    }

    /** Begins to send to somebody who comes back with the release they have. On their event loop. */
    void resume(Subscriber subscriber) {
        join(subscriber);
        catchUp(subscriber);
    }

    private void catchUp(Subscriber subscriber) {
        var now = newest;
        if (subscriber.last() == now.number()) {
            return;
        }
        if (!now.whole().starts().contains(subscriber.last())) {
            subscriber.send(now.reset(), now.number());
            return;
        }
        subscriber.resumes(true);
        now.resumes()
                .computeIfAbsent(subscriber.last(), from -> missed(from, now))
                // whoever asked first, on whichever event loop
                .onComplete(missed -> subscriber.loop().runOnContext(then -> go(subscriber, missed, now)));
    }

    private void go(Subscriber subscriber, AsyncResult<Buffer> missed, Newest until) {
        subscriber.resumes(false);
        if (subscriber.isGone()) {
            leave(subscriber);
        } else if (missed.succeeded()) {
            subscriber.send(missed.result(), until.number());
            catchUp(subscriber);
        } else {
            // they come back, and by then the database may have, too
            until.resumes().clear();
            subscriber.end();
        }
    }

    private Future<Buffer> missed(long from, Newest now) {
        return vertx.executeBlocking(
                () -> {
                    var events = new StringBuilder();
                    editions.since(view, from).stream()
                            .filter(step -> step.release() <= now.number())
                            .forEach(step -> events.append(Events.change(step)));
                    return Events.shared(events.toString());
                },
                false);
    }

    private void join(Subscriber subscriber) {
        subscribers
                .computeIfAbsent(subscriber.loop(), loop -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(subscriber);
    }

    /** Forgets somebody. On their event loop. */
    void leave(Subscriber subscriber) {
        subscribers.getOrDefault(subscriber.loop(), Set.of()).remove(subscriber);
    }

    /** Says to everybody that the feed is alive. */
    void greet() {
        sendToAll(subscriber -> subscriber.greet(Events.HEARTBEAT));
    }

    /** Ends it for everybody: there is no such view any more. */
    void end() {
        sendToAll(Subscriber::end);
    }

    void countSlow() {
        slow.increment();
    }
}

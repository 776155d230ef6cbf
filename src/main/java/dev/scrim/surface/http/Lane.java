package dev.scrim.surface.http;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets so many in at once as there are connections to serve them, lets a few more wait, and turns the rest away. A
 * place is given up once, however often that is said.
 */
final class Lane {

    private final int places;
    private final int queue;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int taken;

    Lane(int places, int queue) {
        if (places < 1 || queue < 0) {
            throw new IllegalArgumentException("a lane has at least one place, and none can wait less than nobody");
        }
        this.places = places;
        this.queue = queue;
    }

    /** Where a request is. */
    enum State {
        INSIDE,
        WAITING,
        OUTSIDE
    }

    /** A place, if there is one; else one in the queue; else one outside. @param turn what to do when it is its turn */
    synchronized Place enter(Runnable turn) {
        var place = new Place(turn);
        if (taken < places) {
            taken++;
            place.state = State.INSIDE;
        } else if (waiting.size() < queue) {
            waiting.add(place);
            place.state = State.WAITING;
        }
        return place;
    }

    synchronized int taken() {
        return taken;
    }

    /** What a request holds of the lane. */
    final class Place {

        private final Runnable turn;
        private State state = State.OUTSIDE;

        private Place(Runnable turn) {
            this.turn = turn;
        }

        State state() {
            synchronized (Lane.this) {
                return state;
            }
        }

        /** Gives the place to whoever waits longest; says what it was before. */
        State leave() {
            State before;
            Place next = null;
            synchronized (Lane.this) {
                before = state;
                state = State.OUTSIDE;
                if (before == State.WAITING) {
                    waiting.remove(this);
                } else if (before == State.INSIDE) {
                    next = successor();
                }
            }
            if (next != null) {
                next.turn.run();
            }
            return before;
        }

        private Place successor() {
            var next = waiting.poll();
            if (next == null) {
                taken--;
            } else {
                next.state = State.INSIDE;
            }
            return next;
        }
    }
}

package dev.scrim.surface.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets so many in at once as there are connections to serve them, lets a few more wait, and turns the rest away; nobody
 * gets more of either than their share. A place is given up once, however often that is said.
 */
final class Lane {

    private final int places;
    private final int queue;
    private final Set<Place> waiting = new LinkedHashSet<>();
    private final Map<String, Integer> insideByKey = new HashMap<>();
    private final Map<String, Integer> waitingByKey = new HashMap<>();
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

    int places() {
        return places;
    }

    int queue() {
        return queue;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** How many keys are counted; none when nobody is here. */
    synchronized int keys() {
        return insideByKey.size() + waitingByKey.size();
    }

    /**
     * A place, if there is one; else one in the queue; else one outside.
     *
     * @param shares what the request counts under
     * @param turn what to do when it is its turn
     */
    synchronized Place enter(List<Share> shares, Runnable turn) {
        var place = new Place(shares, turn);
        if (taken < places && place.fits()) {
            place.goInside();
        } else if (waiting.size() < queue && place.mayWait()) {
            place.beginToWait();
        } else {
            place.overShare = place.fillsItsPlaces() || place.fillsItsQueue();
        }
        place.first = place.state;
        return place;
    }

    /** Lets in who may come in now, longest waiting first. */
    private List<Place> successors() {
        var next = new ArrayList<Place>();
        for (Iterator<Place> each = waiting.iterator(); each.hasNext() && taken < places; ) {
            var place = each.next();
            if (place.fits()) {
                each.remove();
                place.count(waitingByKey, -1);
                place.goInside();
                next.add(place);
            }
        }
        return next;
    }

    /** What a request holds of the lane. */
    final class Place {

        private final List<Share> shares;
        private final Runnable turn;
        private State state = State.OUTSIDE;
        private State first = State.OUTSIDE;
        private boolean overShare;

        private Place(List<Share> shares, Runnable turn) {
            this.shares = List.copyOf(shares);
            this.turn = turn;
        }

        /** Where it was when it came. Whoever began to wait may be inside by now, and then its turn is taken. */
        State first() {
            synchronized (Lane.this) {
                return first;
            }
        }

        State state() {
            synchronized (Lane.this) {
                return state;
            }
        }

        /** Whether it did not come in because others of the same caller were there. */
        boolean isOverShare() {
            synchronized (Lane.this) {
                return overShare;
            }
        }

        /** Whether it waits for others of the same caller: what keeps nobody else from coming in. */
        boolean isWaitingForItsOwn() {
            synchronized (Lane.this) {
                return state == State.WAITING && fillsItsPlaces();
            }
        }

        /** Gives the place to whoever waits longest and has not their share; says what it was before. */
        State leave() {
            State before;
            List<Place> next = List.of();
            synchronized (Lane.this) {
                before = state;
                state = State.OUTSIDE;
                if (before == State.WAITING) {
                    overShare = fillsItsPlaces();
                    waiting.remove(this);
                    count(waitingByKey, -1);
                } else if (before == State.INSIDE) {
                    taken--;
                    count(insideByKey, -1);
                    next = successors();
                }
            }
            next.forEach(place -> place.turn.run());
            return before;
        }

        private void goInside() {
            taken++;
            count(insideByKey, 1);
            state = State.INSIDE;
        }

        private void beginToWait() {
            waiting.add(this);
            count(waitingByKey, 1);
            state = State.WAITING;
        }

        private boolean fits() {
            return shares.stream().allMatch(share -> held(insideByKey, share) < share.places());
        }

        private boolean mayWait() {
            return shares.stream().allMatch(share -> held(waitingByKey, share) < share.waiting());
        }

        /** A share that is the whole lane says nothing of who filled it. */
        private boolean fillsItsPlaces() {
            return shares.stream()
                    .filter(share -> share.own() && share.places() < places)
                    .anyMatch(share -> held(insideByKey, share) >= share.places());
        }

        private boolean fillsItsQueue() {
            return shares.stream()
                    .filter(share -> share.own() && share.waiting() < queue)
                    .anyMatch(share -> held(waitingByKey, share) >= share.waiting());
        }

        private void count(Map<String, Integer> counts, int one) {
            shares.forEach(share -> counts.merge(share.key(), one, Place::sum));
        }

        private static int held(Map<String, Integer> counts, Share share) {
            return counts.getOrDefault(share.key(), 0);
        }

        /** Nothing in place of zero, so that the keys of those who have gone do not stay. */
        private static Integer sum(Integer before, Integer one) {
            int now = before + one;
            return now == 0 ? null : now;
        }
    }
}

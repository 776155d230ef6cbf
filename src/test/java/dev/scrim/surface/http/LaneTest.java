package dev.scrim.surface.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.scrim.surface.http.Lane.State;

import static org.assertj.core.api.Assertions.assertThat;

class LaneTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void so_many_are_inside_so_many_wait_and_the_rest_stays_outside() {
        var lane = new Lane(2, 1);
        assertThat(List.of(enter(lane, "a"), enter(lane, "b"), enter(lane, "c"), enter(lane, "d")))
                .extracting(Lane.Place::state)
                .containsExactly(State.INSIDE, State.INSIDE, State.WAITING, State.OUTSIDE);
    }

    @Test
    void who_waits_longest_is_next_and_a_place_is_left_once() {
        var lane = new Lane(1, 2);
        var first = enter(lane, "a");
        var second = enter(lane, "b");
        enter(lane, "c");
        assertThat(first.leave()).isEqualTo(State.INSIDE);
        assertThat(first.leave()).isEqualTo(State.OUTSIDE);
        assertThat(turns).containsExactly("b");
        assertThat(second.state()).isEqualTo(State.INSIDE);
        second.leave();
        assertThat(turns).containsExactly("b", "c");
        assertThat(lane.taken()).isEqualTo(1);
    }

    @Test
    void who_has_given_up_waiting_gets_no_turn() {
        var lane = new Lane(1, 2);
        var first = enter(lane, "a");
        assertThat(enter(lane, "b").leave()).isEqualTo(State.WAITING);
        first.leave();
        assertThat(turns).isEmpty();
        assertThat(lane.taken()).isZero();
    }

    @Test
    void no_place_is_lost_or_given_twice_however_they_come_and_go() throws Exception {
        var lane = new Lane(3, 5);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> visitors = new ArrayList<>();
            for (var i = 0; i < 4000; i++) {
                var random = new Random(i);
                visitors.add(() -> visit(lane, inside, most, random));
            }
            for (var visit : pool.invokeAll(visitors)) {
                visit.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(lane.taken()).isZero();
        assertThat(most.get()).isBetween(2, 3);
    }

    private static boolean visit(Lane lane, AtomicInteger inside, AtomicInteger most, Random random) throws Exception {
        var place = lane.enter(() -> {});
        if (place.state() == State.INSIDE) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.sleep(0, random.nextInt(100_000));
            inside.decrementAndGet();
        }
        place.leave();
        place.leave();
        return true;
    }

    private Lane.Place enter(Lane lane, String name) {
        return lane.enter(() -> turns.add(name));
    }
}

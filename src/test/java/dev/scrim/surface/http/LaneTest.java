package dev.scrim.surface.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.scrim.surface.http.Lane.State;

import static org.assertj.core.api.Assertions.assertThat;

class LaneTest {

    private static final List<Share> A = List.of(new Share("a", 3, 4, true));
    private static final List<Share> B = List.of(new Share("b", 3, 4, true));

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
        // it began to wait, so its turn brings it on, and nothing else does
        assertThat(second.first()).isEqualTo(State.WAITING);
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

    @Test
    void nobody_has_more_than_their_share_and_the_others_get_in() {
        var lane = new Lane(10, 10);
        var mine = IntStream.range(0, 9).mapToObj(i -> enter(lane, "a" + i, A)).toList();
        assertThat(mine.subList(0, 3)).allMatch(place -> place.state() == State.INSIDE);
        assertThat(mine.subList(3, 7)).allMatch(place -> place.state() == State.WAITING);
        assertThat(mine.subList(7, 9)).allMatch(place -> place.state() == State.OUTSIDE && place.isOverShare());
        assertThat(enter(lane, "b", B).state()).isEqualTo(State.INSIDE);
    }

    @Test
    void whose_share_is_free_again_is_next_and_whose_is_not_is_passed_over() {
        var lane = new Lane(4, 10);
        var mine = IntStream.range(0, 5).mapToObj(i -> enter(lane, "a" + i, A)).toList();
        var other = enter(lane, "b0", B);
        enter(lane, "b1", B);
        other.leave();
        assertThat(turns).containsExactly("b1");
        mine.get(1).leave();
        assertThat(turns).containsExactly("b1", "a3");
    }

    @Test
    void who_waited_in_vain_learns_whether_it_was_for_their_own_requests() {
        var lane = new Lane(4, 10);
        var mine = IntStream.range(0, 4).mapToObj(i -> enter(lane, "a" + i, A)).toList();
        enter(lane, "b0", B);
        var other = enter(lane, "b1", B);
        assertThat(mine.get(3).isWaitingForItsOwn()).isTrue();
        assertThat(other.isWaitingForItsOwn()).isFalse();
        assertThat(List.of(mine.get(3).leave(), other.leave())).containsOnly(State.WAITING);
        assertThat(mine.get(3).isOverShare()).isTrue();
        assertThat(other.isOverShare()).isFalse();
    }

    @Test
    void a_request_counts_under_all_its_shares() {
        var lane = new Lane(10, 10);
        var network = new Share("network", 4, 5, true);
        var inside = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> enter(lane, name, List.of(new Share(name, 3, 4, true), network)))
                .filter(place -> place.state() == State.INSIDE)
                .toList();
        assertThat(inside).hasSize(4);
        inside.get(0).leave();
        assertThat(turns).containsExactly("e");
    }

    @Test
    void nothing_is_kept_of_those_who_have_gone() {
        var lane = new Lane(2, 10);
        var places = IntStream.range(0, 9)
                .mapToObj(i -> enter(lane, "x" + i, List.of(new Share("x" + i, 1, 1, true))))
                .toList();
        assertThat(lane.keys()).isEqualTo(9);
        places.forEach(Lane.Place::leave);
        // those who came in after others had left were asked to leave before
        places.forEach(Lane.Place::leave);
        assertThat(lane.keys()).isZero();
        assertThat(lane.taken()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.25, 3",
        "10, 0.5, 5",
        "10, 0.75, 8",
        "100, 0.25, 25",
        "4, 0.25, 2",
        "2, 0.25, 1",
        "1, 0.5, 1",
        "10, 1, 9"
    })
    void a_share_is_two_at_least_and_never_all(int places, double part, int share) {
        assertThat(Share.of(places, part)).isEqualTo(share);
    }

    private static boolean visit(Lane lane, AtomicInteger inside, AtomicInteger most, Random random) throws Exception {
        var place = lane.enter(List.of(new Share("x" + random.nextInt(4), 2, 3, true)), () -> {});
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
        return enter(lane, name, List.of());
    }

    private Lane.Place enter(Lane lane, String name, List<Share> shares) {
        return lane.enter(shares, () -> turns.add(name));
    }
}

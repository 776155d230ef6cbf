package dev.scrim.surface.feed;

import org.junit.jupiter.api.Test;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void an_address_has_so_many_and_all_have_so_many() {
        places.take("a");
        places.take("a");
        assertThat(refusal("a").problem()).isEqualTo(Problem.TOO_MANY_FEEDS);
        places.take("b");
        assertThat(refusal("c").problem()).isEqualTo(Problem.OVERLOADED);
        assertThat(places.taken()).isEqualTo(3);
    }

    @Test
    void who_leaves_makes_room_for_one() {
        places.take("a");
        places.take("a");
        places.leave("a");
        places.take("a");
        assertThat(refusal("a").problem()).isEqualTo(Problem.TOO_MANY_FEEDS);
        places.leave("a");
        places.leave("a");
        assertThat(places.taken()).isZero();
    }

    private ProblemException refusal(String network) {
        return catchThrowableOfType(ProblemException.class, () -> places.take(network));
    }
}

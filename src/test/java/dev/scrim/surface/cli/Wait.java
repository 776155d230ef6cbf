package dev.scrim.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for what is to become true. */
final class Wait {

    private static final int A_MINUTE = 600;

    private Wait() {}

    /** Something that is to become true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void until(Condition condition) throws Exception {
        for (var n = 0; n < A_MINUTE && !condition.holds(); n++) {
            Thread.sleep(100);
        }
        assertThat(condition.holds()).isTrue();
    }
}

package dev.scrim;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came of trying to change a row.
 *
 * @param refusal why not
 * @param changed how many rows were written
 * @param held whether the row holds what was written
 * @param logged how many lines the log got
 */
record Attempt(Refusal refusal, int changed, boolean held, int logged) {

    /** Whether the change was made, and the row holds it. */
    boolean happened() {
        return refusal == Refusal.NONE && changed == 1 && held;
    }

    /** Expects the refusal, by SQLSTATE and rule. */
    void isRefused(String expected) {
        assertThat(refusal.state() + " " + refusal.rule()).as(toString()).isEqualTo(expected);
    }
}

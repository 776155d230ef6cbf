package dev.scrim;

import java.sql.SQLException;
import java.util.Optional;

import org.postgresql.util.PSQLException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why the database said no.
 *
 * @param state the SQLSTATE
 * @param rule schema and name of the constraint, if it names one
 * @param message for whoever reads the test's report
 */
record Refusal(String state, String rule, String message) {

    static final Refusal NONE = new Refusal("00000", "", "");

    static Refusal of(Throwable thrown) {
        if (!(thrown instanceof SQLException e)) {
            throw new AssertionError("no refusal of the database", thrown);
        }
        var error = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        var rule = Optional.ofNullable(error)
                .flatMap(m -> Optional.ofNullable(m.getConstraint()).map(c -> m.getSchema() + "." + c))
                .orElse("");
        return new Refusal(e.getSQLState(), rule, e.getMessage());
    }

    void is(String expectedState, String expectedRule) {
        assertThat(state + " " + rule).as(message).isEqualTo(expectedState + " " + expectedRule);
    }

    void isOneOf(String... states) {
        assertThat(state).as(message).isIn((Object[]) states);
    }
}

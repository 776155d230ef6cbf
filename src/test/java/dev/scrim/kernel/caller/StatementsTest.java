package dev.scrim.kernel.caller;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatementsTest {

    @Test
    void a_reason_is_decoded_and_trimmed() {
        assertThat(Statements.reason(List.of("%20gr%C3%BCndlich%20%F0%9F%91%8D%20")))
                .contains("gründlich 👍");
        assertThat(Statements.reason(List.of("a+b%2Bc"))).contains("a+b+c");
        assertThat(Statements.reason(List.of())).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_after_decoding() {
        assertThat(Statements.reason(List.of("%C3%BC".repeat(500)))).contains("ü".repeat(500));
        assertThat(Statements.reason(List.of("%F0%9F%91%8D".repeat(500)))).contains("👍".repeat(500));
        refused("%C3%BC".repeat(501));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "%20%20ab%20%20",
                "%",
                "abc%",
                "abc%4",
                "abc%zz",
                "abc%0Adef",
                "abc%00",
                "abc%C3",
                "abc%ED%A0%80",
                "abc%E2%80%AEdef",
                "abc%E2%80%A8def",
                "gründlich",
                "abc%C0%AF"
            })
    void what_is_no_reason_is_refused(String header) {
        refused(header);
    }

    @Test
    void several_reasons_are_none() {
        assertThatThrownBy(() -> Statements.reason(List.of("one reason", "another")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_service_has_to_state_a_purpose() {
        assertThat(Statements.purpose(List.of("invoices"))).isEqualTo("invoices");
        assertThatThrownBy(() -> Statements.purpose(List.of()))
                .extracting(thrown -> ((ProblemException) thrown).problem())
                .isEqualTo(Problem.PURPOSE_IS_STATED);
    }

    private static void refused(String header) {
        assertThatThrownBy(() -> Statements.reason(List.of(header)))
                .extracting(thrown -> ((ProblemException) thrown).problem())
                .isEqualTo(Problem.REASON_IS_3_TO_500_CHARACTERS);
    }
}

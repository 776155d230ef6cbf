package dev.scrim.kernel.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import static org.assertj.core.api.Assertions.assertThat;

class DiagnosisTest {

    private static final String CANARY = "4711-canary";

    @ParameterizedTest
    @CsvSource({
        "23505, commerce, one_live_token_per_member, 409, commerce.one_live_token_per_member",
        "23503, commerce, orders_buyer_id_fkey,      409, commerce.orders_buyer_id_fkey",
        "23P01, nightlife, bookings_do_not_overlap,  409, nightlife.bookings_do_not_overlap",
        "23514, commerce, price_is_positive,         422, commerce.price_is_positive",
        "23514, kernel,   reason_is_given,           400, kernel.reason_is_given",
        "23514, kernel,   transition_is_allowed,     409, kernel.transition_is_allowed",
        "23514, kernel,   nobody_grants_themselves,  403, kernel.nobody_grants_themselves",
        "42501, kernel,   not_on_a_row_of_your_own,  403, kernel.not_on_a_row_of_your_own",
        "42501, kernel,   log_is_append_only,        403, kernel.log_is_append_only",
        "42501, kernel,   consent_is_given,          403, kernel.consent_is_given",
        "28000, kernel,   person_is_barred,          403, kernel.person_is_barred",
        "28000, kernel,   person_is_erased,          403, kernel.person_is_erased",
        "42501, safety,   only_the_reporter_adds,    403, safety.only_the_reporter_adds",
        "23505, commerce, 'Odd Name; drop',          409, kernel.already_there"
    })
    void a_rule_of_the_database_has_its_name(String state, String schema, String rule, int status, String code) {
        var answer = Diagnosis.of(refusal(state, schema, rule), false);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.sqlState()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "42501, 403, kernel.not_allowed, ",
        "25006, 405, kernel.read_only, ",
        "22P02, 400, kernel.value_invalid, ",
        "22001, 400, kernel.value_invalid, ",
        "23502, 422, kernel.value_missing, ",
        "40001, 503, kernel.busy, 1",
        "40P01, 503, kernel.busy, 1",
        "55P03, 503, kernel.busy, 1",
        "57014, 504, kernel.timed_out, 2",
        "53300, 503, kernel.unavailable, 2",
        "57P01, 503, kernel.unavailable, 2",
        "08006, 503, kernel.unavailable, 2",
        "28P01, 503, kernel.unavailable, 2",
        "42P01, 500, kernel.internal, ",
        "XX000, 500, kernel.internal, ",
        "P0001, 500, kernel.internal, "
    })
    void a_refusal_without_a_rule_goes_by_its_class(String state, int status, String code, Integer retryAfter) {
        var answer = Diagnosis.of(refusal(state, "", ""), false);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.retryAfter())
                .isEqualTo(retryAfter == null ? OptionalInt.empty() : OptionalInt.of(retryAfter));
    }

    @Test
    void who_is_not_signed_in_is_asked_to() {
        assertThat(Diagnosis.of(refusal("42501", "", ""), true).code()).isEqualTo("kernel.sign_in_is_needed");
        assertThat(Diagnosis.of(refusal("42501", "", ""), true).status()).isEqualTo(401);
    }

    @Test
    void a_refusal_is_found_however_deep_and_before_its_echoes() {
        var echo = refusal("25P02", "", "");
        var rollback = new RollbackException("no");
        rollback.initCause(echo);
        rollback.addSuppressed(new IllegalStateException(new RuntimeException(refusal("23514", "a", "b_is_c"))));
        assertThat(Diagnosis.of(new RuntimeException(rollback), false).code()).isEqualTo("a.b_is_c");
    }

    @Test
    void causes_that_go_in_circles_end() {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);
        assertThat(Diagnosis.of(one, false).code()).isEqualTo("kernel.internal");
    }

    @Test
    void exceptions_of_persistence_are_known() {
        assertThat(Diagnosis.of(new OptimisticLockException(CANARY), false).status())
                .isEqualTo(409);
        assertThat(Diagnosis.of(new NoResultException(CANARY), false).status()).isEqualTo(404);
    }

    @Test
    void neither_an_answer_nor_the_log_holds_a_message() {
        for (var thrown : List.of(
                new IllegalStateException(CANARY, refusal("23505", "a", "b")),
                new SQLException(CANARY, "22P02"),
                new RuntimeException(CANARY))) {
            assertThat(Diagnosis.of(thrown, false).toString()).doesNotContain(CANARY);
            assertThat(Trace.of(thrown))
                    .doesNotContain(CANARY)
                    .contains(thrown.getClass().getName());
        }
    }

    @Test
    void codes_are_unique_and_every_problem_says_what_to_do() {
        assertThat(Problem.values()).extracting(Problem::code).doesNotHaveDuplicates();
        assertThat(Problem.values()).allSatisfy(problem -> {
            assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
            assertThat(problem.remedy()).endsWith(problem == Problem.SIGN_IN_IS_NEEDED ? "…" : ".");
            assertThat(problem.status()).isBetween(400, 599);
        });
    }

    private static PSQLException refusal(String state, String schema, String constraint) {
        var message = "SERROR\0C" + state + "\0M" + CANARY + "\0DKey (email)=(" + CANARY + ")\0";
        if (!schema.isEmpty()) {
            message += "s" + schema + "\0n" + constraint + "\0";
        }
        return new PSQLException(new ServerErrorMessage(message + "\0"));
    }
}

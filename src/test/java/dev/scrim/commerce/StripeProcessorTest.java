package dev.scrim.commerce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.privacy.Processor.Progress;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Stripe is told once, however often it is asked, and a fault of Stripe's is not taken for an answer. */
class StripeProcessorTest {

    private static final List<String> PAYMENTS = List.of("pi_1", "pi_2&x=y");

    private final UUID request = UUID.randomUUID();
    private FakeStripe stripe;

    @BeforeEach
    void start() throws Exception {
        stripe = new FakeStripe();
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void a_redaction_is_made_once_run_when_it_is_ready_and_followed_until_it_is_done() {
        var processor = processor(Optional.of(FakeStripe.KEY));
        // as after a kill before the receipt was kept
        processor.tell(request, PAYMENTS, Optional.empty());
        var progress = processor.tell(request, PAYMENTS, Optional.empty());
        var asked = 0;
        while (!progress.isDone() && asked++ < 10) {
            progress = processor.tell(request, PAYMENTS, Optional.of(progress.receipt()));
        }
        assertThat(progress).isEqualTo(new Progress("prj_1", true));
        assertThat(stripe.asked())
                .containsExactly("validation_behavior=fix&objects[payment_intents][]=pi_1"
                        + "&objects[payment_intents][]=pi_2&x=y");
        assertThat(stripe.states()).containsExactly("succeeded");
    }

    @Test
    void what_goes_wrong_has_a_name() {
        assertThatThrownBy(() -> processor(Optional.empty()).tell(request, PAYMENTS, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.PROCESSOR_UNREACHABLE));
        assertThatThrownBy(() -> processor(Optional.of("sk_wrong")).tell(request, PAYMENTS, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.PROCESSOR_REFUSES));
        stripe.breaks(true);
        assertThatThrownBy(() -> processor(Optional.of(FakeStripe.KEY)).tell(request, PAYMENTS, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.PROCESSOR_UNREACHABLE));
    }

    private StripeProcessor processor(Optional<String> key) {
        return new StripeProcessor(
                new StripeSettings() {
                    @Override
                    public Optional<List<Secret<String>>> webhookSecret() {
                        return Optional.empty();
                    }

                    @Override
                    public Duration tolerance() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Optional<Secret<String>> secretKey() {
                        return key.map(value -> () -> value);
                    }

                    @Override
                    public String api() {
                        return stripe.url();
                    }

                    @Override
                    public String apiVersion() {
                        return "test";
                    }
                },
                new ObjectMapper());
    }
}

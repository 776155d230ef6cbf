package dev.scrim.kernel.caller;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Does what a caller commands, in one transaction, with the reason they gave in the header or in the body; once, where
 * an Idempotency-Key says that it is the same command.
 */
@ApplicationScoped
public class Command {

    private final CurrentCaller callers;
    private final LoginTransactions transactions;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    Command(CurrentCaller callers, LoginTransactions transactions, Idempotency idempotency, ObjectMapper json) {
        this.callers = callers;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * The body of a command that needs nothing but a reason.
     *
     * @param reason why, 3 to 500 characters
     */
    @RegisterForReflection
    @Schema(name = "ReasonRequest")
    public record Reason(Optional<String> reason) {

        /** The reason of a body that may not have been sent. */
        public static Optional<String> of(Reason body) {
            return body == null ? Optional.empty() : body.reason;
        }
    }

    /** The result of the work, which is the body of the answer. It is committed when this returns. */
    public <T> T run(Reason body, Supplier<T> work) {
        return run(Reason.of(body), work);
    }

    /** The result of the work, which is the body of the answer. It is committed when this returns. */
    public <T> T run(Optional<String> reason, Supplier<T> work) {
        reason.ifPresent(callers::giveReason);
        idempotency.check();
        return QuarkusTransaction.requiringNew().call(() -> idempotency.once(work, this::answer));
    }

    /** The answer that work in plain SQL comes to, done in the time for its kind. It is committed when this returns. */
    public KeptAnswer run(StatementKind kind, SqlWork<KeptAnswer> work) {
        callers.willDo(kind);
        idempotency.check();
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(() -> transactions.underWay(work), answer -> answer));
    }

    private KeptAnswer answer(Object result) {
        try {
            return new KeptAnswer(200, "application/json", Map.of(), json.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is JSON", e);
        }
    }
}

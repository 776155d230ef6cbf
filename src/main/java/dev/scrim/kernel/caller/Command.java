package dev.scrim.kernel.caller;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Does what a caller commands, in one transaction, with the reason they gave in the header or in the body. */
@ApplicationScoped
public class Command {

    private final CurrentCaller callers;

    Command(CurrentCaller callers) {
        this.callers = callers;
    }

    /** The body of a command that needs nothing but a reason. @param reason why, 3 to 500 characters */
    @RegisterForReflection
    public record Reason(Optional<String> reason) {

        /** The reason of a body that may not have been sent. */
        static Optional<String> of(Reason body) {
            return body == null ? Optional.empty() : body.reason;
        }
    }

    /** The result of the work. It is committed when this returns. */
    public <T> T run(Reason body, Supplier<T> work) {
        return run(Reason.of(body), work);
    }

    /** The result of the work. It is committed when this returns. */
    public <T> T run(Optional<String> reason, Supplier<T> work) {
        reason.ifPresent(callers::giveReason);
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}

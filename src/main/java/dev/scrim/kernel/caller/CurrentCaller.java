package dev.scrim.kernel.caller;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import io.quarkus.arc.Arc;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Knows for whom the present work is done: the request's caller, or the one that a job named. */
@ApplicationScoped
public class CurrentCaller {

    private final CallerState state;
    private final TransactionManager transactions;

    CurrentCaller(CallerState state, TransactionManager transactions) {
        this.state = state;
        this.transactions = transactions;
    }

    /** The caller; empty outside of a request and of work that was given one. */
    public Optional<Caller> caller() {
        return isRequest() ? state.caller() : Optional.empty();
    }

    /** The person who is signed in; a service is refused (403), for it is nobody whose act this could be. */
    public UUID person() {
        return caller().flatMap(Caller::person).orElseThrow(() -> new ProblemException(Problem.NOT_ALLOWED));
    }

    /** The audit row that the last transaction of this request left. */
    public Optional<UUID> auditEvent() {
        return isRequest() ? state.auditEvent() : Optional.empty();
    }

    /** Says why, for commands that take the reason in their body. Only before the transaction begins. */
    public void giveReason(String reason) {
        refuseInTransaction();
        var said = Statements.reason(reason);
        var caller = state.caller().orElseThrow(() -> new IllegalStateException("nobody is there to give a reason"));
        state.become(caller.withReason(said));
    }

    /** Does work for a caller of our own naming, apart from the request it may be called in. */
    public <T> T call(Caller caller, Supplier<T> work) {
        refuseInTransaction();
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        // a context of its own: nothing that was read for one caller may be found by the other
        context.activate();
        try {
            state.become(caller);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    /** Does work for a caller of our own naming. */
    public void run(Caller caller, Runnable work) {
        call(caller, () -> {
            work.run();
            return true;
        });
    }

    void become(Caller caller) {
        state.become(caller);
    }

    /** Says what the next transaction does. Only before it begins. */
    void willDo(StatementKind kind) {
        refuseInTransaction();
        state.willDo(kind);
    }

    /** What a transaction of the caller does: what was said, else what the method of the request means. */
    StatementKind kind(Caller caller) {
        return state.kind().orElse(caller.readOnly() ? StatementKind.READ : StatementKind.CHANGE);
    }

    void audited(UUID event) {
        if (isRequest()) {
            state.audited(event);
        }
    }

    /** Whether a transaction is bound to this thread. */
    boolean isInTransaction() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not know its state", e);
        }
    }

    private void refuseInTransaction() {
        if (isInTransaction()) {
            throw new IllegalStateException("a transaction keeps the caller it began with");
        }
    }

    private static boolean isRequest() {
        return Arc.container().requestContext().isActive();
    }
}

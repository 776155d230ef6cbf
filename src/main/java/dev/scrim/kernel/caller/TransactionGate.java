package dev.scrim.kernel.caller;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Lets no JTA transaction begin that does not act for somebody. Hibernate and plain JDBC share the connection it opens
 * the gate on, so both act for the same caller.
 */
@ApplicationScoped
class TransactionGate {

    private static final String AUDIT_EVENT = "select current_setting('request.audit_event', true)";

    private final CurrentCaller current;
    private final Logins logins;
    private final Gate gate;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry registry;

    TransactionGate(
            CurrentCaller current,
            Logins logins,
            Gate gate,
            TransactionManager transactions,
            TransactionSynchronizationRegistry registry) {
        this.current = current;
        this.logins = logins;
        this.gate = gate;
        this.transactions = transactions;
        this.registry = registry;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        try {
            open();
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    private void open() {
        var caller = current.caller()
                .orElseThrow(() -> new IllegalStateException("a transaction begins for somebody, or not at all"));
        try (var connection = logins.connect(caller.login())) {
            gate.open(connection, caller, current.kind(caller));
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
        if (!caller.readOnly()) {
            registry.registerInterposedSynchronization(new AuditEvent(caller.login()));
        }
    }

    /** begin() has already bound the transaction to the thread: left there, the next request would run in it. */
    private void undo(Throwable cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.suspend();
            }
        } catch (SystemException e) {
            cause.addSuppressed(e);
        }
    }

    private Optional<UUID> auditEvent(Login login) {
        try (var connection = logins.connect(login);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(AUDIT_EVENT)) {
            answer.next();
            return Optional.ofNullable(answer.getString(1))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString);
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    /** Fetches the id of the audit row the transaction has left, once everything is written and before it commits. */
    private final class AuditEvent implements Synchronization {

        private final Login login;
        private Optional<UUID> event = Optional.empty();

        AuditEvent(Login login) {
            this.login = login;
        }

        @Override
        public void beforeCompletion() {
            // Hibernate writes in a synchronization of its own, registered after this one: so line up behind it
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    event = auditEvent(login);
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        event.ifPresent(current::audited);
                    }
                }
            });
        }

        @Override
        public void afterCompletion(int status) {
            // the one that lined up behind has done it
        }
    }
}

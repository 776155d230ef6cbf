package dev.scrim.kernel.caller;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** What one request, or one piece of work of ours, knows of its caller. */
@RequestScoped
class CallerState {

    private Optional<Caller> caller = Optional.empty();
    private Optional<StatementKind> kind = Optional.empty();
    private Optional<UUID> auditEvent = Optional.empty();

    Optional<Caller> caller() {
        return caller;
    }

    void become(Caller caller) {
        this.caller = Optional.of(caller);
    }

    Optional<StatementKind> kind() {
        return kind;
    }

    void willDo(StatementKind kind) {
        this.kind = Optional.of(kind);
    }

    Optional<UUID> auditEvent() {
        return auditEvent;
    }

    void audited(UUID event) {
        this.auditEvent = Optional.of(event);
    }
}

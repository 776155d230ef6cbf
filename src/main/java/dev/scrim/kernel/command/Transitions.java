package dev.scrim.kernel.command;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.Command.Reason;
import dev.scrim.kernel.caller.Routines;
import dev.scrim.kernel.caller.StateChange;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;
import dev.scrim.kernel.version.Versions;

/**
 * Changes one existing row, by one rule for all modules: 404 if the caller does not see the row, 403 if they see it
 * but may not change it, 412 if If-Match names another version; anything else is for the database to refuse. The
 * row is locked from the first of these on.
 */
@Singleton
public class Transitions {

    private final Command command;
    private final Versions versions;
    private final Routines routines;
    private final EntityManager entities;

    Transitions(Command command, Versions versions, Routines routines, EntityManager entities) {
        this.command = command;
        this.versions = versions;
        this.routines = routines;
        this.entities = entities;
    }

    /** Takes a row to a state. */
    public <E extends HasState> StateChange become(Class<E> type, UUID id, String state, Reason reason) {
        return change(type, id, reason, row -> row.become(state));
    }

    /** Changes a row, its state among the rest. */
    public <E extends HasState> StateChange change(Class<E> type, UUID id, Reason reason, Consumer<E> change) {
        return change(type, id, Reason.of(reason), row -> {
            change.accept(row);
            return new StateChange(id, row.state());
        });
    }

    /**
     * Changes a row.
     *
     * @param type its entity, with the views that show it ({@link dev.scrim.kernel.version.PublishedAs})
     * @param reason why; empty: it is in the header, or none is given
     * @param change what to do to it; returns the body of the answer
     */
    public <E, T> T change(Class<E> type, UUID id, Optional<String> reason, Function<E, T> change) {
        Runnable check = versions.check(type, id);
        return command.run(reason, () -> {
            E row = locked(type, id);
            check.run();
            T answer = change.apply(row);
            entities.flush();
            return answer;
        });
    }

    /**
     * Takes a row on by a function of the database, where its caller may not update it themselves or other rows
     * change with it. The function locks what it changes.
     *
     * @param call the call, with a question mark for each argument; it returns the state, or null where it changed
     *     nothing because its caller may not
     */
    public StateChange call(Class<?> type, UUID id, Optional<String> reason, String call, Object... arguments) {
        return command.run(reason, () -> called(type, id, call, arguments));
    }

    /** Like {@link #call}, as a part of a command that is under way. */
    public StateChange called(Class<?> type, UUID id, String call, Object... arguments) {
        return new StateChange(id, called(String.class, type, id, call, arguments));
    }

    /** What a function answers that changes other rows for a row; null where its caller may not. */
    public <T> T called(Class<T> result, Class<?> type, UUID id, String call, Object... arguments) {
        find(type, id, LockModeType.NONE).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return routines.call(result, call, arguments).orElseThrow(() -> new ProblemException(Problem.NOT_ALLOWED));
    }

    /** Row security shows to a lock only what its caller may change. */
    private <E> E locked(Class<E> type, UUID id) {
        return find(type, id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(
                        find(type, id, LockModeType.NONE).isPresent() ? Problem.NOT_ALLOWED : Problem.NOT_FOUND));
    }

    private <E> Optional<E> find(Class<E> type, UUID id, LockModeType lock) {
        return Optional.ofNullable(entities.find(type, id, lock));
    }
}

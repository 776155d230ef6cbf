package dev.scrim.nightlife;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.LockModeType;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Finds a row that is to be changed, and locks it: row security shows to a lock only what its caller may change.
 * Who sees a row and may not change it is refused (403), also where nothing would change; who does not see it
 * learns of none (404).
 */
final class Found {

    private Found() {}

    static Beacon beacon(UUID id) {
        return changeable(lock -> Beacon.<Beacon>findByIdOptional(id, lock));
    }

    static BeaconPost post(UUID id) {
        return changeable(lock -> BeaconPost.<BeaconPost>findByIdOptional(id, lock));
    }

    static QrToken token(UUID id) {
        return changeable(lock -> QrToken.<QrToken>findByIdOptional(id, lock));
    }

    static TicketListing listing(UUID id) {
        return changeable(lock -> TicketListing.<TicketListing>findByIdOptional(id, lock));
    }

    private static <T> T changeable(Function<LockModeType, Optional<T>> find) {
        return find.apply(LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(
                        find.apply(LockModeType.NONE).isPresent() ? Problem.NOT_ALLOWED : Problem.NOT_FOUND));
    }
}

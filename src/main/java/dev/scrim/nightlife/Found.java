package dev.scrim.nightlife;

import java.util.Optional;
import java.util.UUID;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Finds a row by its key, or says that there is none: which is also what the caller is told of a row they may
 * not see.
 */
final class Found {

    private Found() {}

    static Beacon beacon(UUID id) {
        return orNotFound(Beacon.<Beacon>findByIdOptional(id));
    }

    static BeaconPost post(UUID id) {
        return orNotFound(BeaconPost.<BeaconPost>findByIdOptional(id));
    }

    static QrToken token(UUID id) {
        return orNotFound(QrToken.<QrToken>findByIdOptional(id));
    }

    static TicketListing listing(UUID id) {
        return orNotFound(TicketListing.<TicketListing>findByIdOptional(id));
    }

    private static <T> T orNotFound(Optional<T> row) {
        return row.orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}

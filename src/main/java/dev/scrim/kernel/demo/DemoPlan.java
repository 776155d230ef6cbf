package dev.scrim.kernel.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * What a demo is to be. The same plan makes the same rows.
 *
 * @param scans how many scans
 * @param seed where its chances start
 * @param at the time it leads up to
 */
public record DemoPlan(int scans, long seed, Instant at) {

    /** A guest: somebody with scans of their own. */
    public static final UUID GUEST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    /** A host: somebody with beacons of their own. */
    public static final UUID HOST = UUID.fromString("00000000-0000-4000-8000-000000000002");
    /** An admin. */
    public static final UUID ADMIN = UUID.fromString("00000000-0000-4000-8000-000000000003");
}

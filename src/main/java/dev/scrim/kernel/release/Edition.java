package dev.scrim.kernel.release;

import java.time.Instant;

/**
 * A published view as it stands at its newest release.
 *
 * @param view the name of the view
 * @param release the number of the release
 * @param nextAt when the next one can come at the earliest
 */
public record Edition(String view, long release, Instant nextAt) {}

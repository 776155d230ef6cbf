package dev.scrim.kernel.release;

import java.util.Set;

/**
 * A published view at its newest release, with its rows.
 *
 * @param release the number of the release; 0: the view was never shown
 * @param rows the rows as a JSON list
 * @param starts the releases from which every step to this one is still kept
 */
public record WholeEdition(long release, String rows, Set<Long> starts) {

    public WholeEdition {
        starts = Set.copyOf(starts);
    }
}

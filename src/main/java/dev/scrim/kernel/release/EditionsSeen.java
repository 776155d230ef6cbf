package dev.scrim.kernel.release;

import java.util.Map;

/**
 * That this replica has looked which editions there are: an event for those who show them. Fired at every look, whether
 * something is new or not, so that whoever failed at the last one tries again.
 *
 * @param current the newest edition of each view
 */
public record EditionsSeen(Map<String, Edition> current) {

    public EditionsSeen {
        current = Map.copyOf(current);
    }
}

package dev.scrim.kernel.release;

import java.util.List;

/**
 * Decides what of a counted bucket may be seen: noise, threshold and rounding, and nothing that depends on anything but
 * the contract, the counts and the secret.
 */
class Publication {

    private final Noise noise;

    Publication(ReleaseSecret secret) {
        this.noise = new Noise(secret);
    }

    /** The cells as they are published; what is too small is not among them. */
    List<Cell> of(Contract contract, Bucket bucket, List<Cell> counted) {
        var drawn = noise.of(contract, bucket);
        return counted.stream()
                // the database keeps these to itself; here, too, so that no noise ever lifts them over the threshold
                .filter(cell -> cell.people() >= contract.k())
                .map(cell -> new Cell(cell.key(), cell.people() + drawn.applyAsInt(cell.key())))
                .filter(cell -> cell.people() >= contract.k() + contract.margin())
                .map(cell -> new Cell(cell.key(), rounded(cell.people(), contract.base())))
                // with a base of more than twice the threshold: as empty as it looks
                .filter(cell -> cell.people() > 0)
                .toList();
    }

    /** To the nearest multiple, halves up. */
    private static int rounded(int people, int base) {
        return Math.floorDiv(2 * people + base, 2 * base) * base;
    }
}

package dev.scrim.kernel.release;

import java.time.Instant;

/**
 * A closed stretch of time of one cell set, or a day of one list: what is released once.
 *
 * @param set the name of the cell set or list
 * @param start its first instant; of a list, the day's in UTC
 */
record Bucket(String set, Instant start) {}

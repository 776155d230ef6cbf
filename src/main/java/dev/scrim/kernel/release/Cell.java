package dev.scrim.kernel.release;

/**
 * One cell of a bucket and a number of people in it.
 *
 * @param key the value of each dimension, as PostgreSQL writes the JSON object: one text for equal values
 * @param people how many; before publication the true number, after it the published one
 */
record Cell(String key, int people) {}

package dev.scrim.kernel.release;

/**
 * What one release changed in a view.
 *
 * @param previous the release before it in which the view was shown; 0: there was none
 * @param release its number
 * @param changed the rows that are new or other than before, as a JSON list
 * @param gone the keys of the rows that are no more, as a JSON list
 */
public record EditionStep(long previous, long release, String changed, String gone) {}

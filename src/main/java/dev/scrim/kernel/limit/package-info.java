/**
 * Limits on what can be abused: how often a person, and an address, may do it in a window. The numbers are rows of
 * {@code kernel.limits}, the counts are the database's, so they hold for all replicas together.
 */
package dev.scrim.kernel.limit;

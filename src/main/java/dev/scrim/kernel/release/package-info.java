/**
 * Publishes what may be known of many people without being known of one: counts of closed buckets of time, made once
 * per bucket, and lists of people who asked to be on them. Owns the release tables of schema kernel. What a count has
 * to be to leave is written in docs/decisions/0030-release-contract.md.
 */
package dev.scrim.kernel.release;

/**
 * People: that they exist, what they show of themselves, what they may do beyond being signed in, what they agreed to,
 * the points they earned.
 */
package dev.scrim.identity;

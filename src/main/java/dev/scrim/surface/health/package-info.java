/**
 * What probes are told. An answer comes in bounded time whatever hangs, because whoever asks takes silence for an
 * answer of its own.
 */
package dev.scrim.surface.health;

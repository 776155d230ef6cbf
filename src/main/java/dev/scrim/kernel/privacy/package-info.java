/**
 * The privacy desk: what people ask to be done with their own data. What is to be exported or erased is read from the
 * catalogue, never from a list of tables, so a table that a module adds is part of both. Requests, their clock and
 * their states are the database's; here is what takes long and talks to the world: archives, letters, steps.
 */
package dev.scrim.kernel.privacy;

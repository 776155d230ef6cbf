/**
 * Brings the database to what this release needs, one module after the other, each in one transaction; and takes a
 * module back again. Owns the {@code flyway_history} table of every schema.
 */
package dev.scrim.kernel.migration;

/**
 * How the program meets the database: what holds for every connection, whoever opens it. Every wait has an end, every
 * session is in UTC, and no message of the server quotes values.
 */
package dev.scrim.kernel.database;

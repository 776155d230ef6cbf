/**
 * The database of the first hour: a PostgreSQL server that comes with the program, runs on the loopback interface of a
 * developer's machine and keeps its data between runs. Production never uses it.
 */
package dev.scrim.surface.embedded;

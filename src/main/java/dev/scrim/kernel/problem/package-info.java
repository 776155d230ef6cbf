/**
 * What a user is told when something is refused or fails: a closed list of problems, one place that finds the problem
 * of an exception, one body. It knows exceptions by type, SQLSTATE and constraint name, never by their message, and
 * nothing of a message leaves it.
 */
package dev.scrim.kernel.problem;

/** The way of every command that changes a row: found, locked, held to the version its caller saw, changed. */
package dev.scrim.kernel.command;

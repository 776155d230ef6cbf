/**
 * Versions of rows: the tags that answers carry, and the precondition that a change may state with one of them.
 */
package dev.scrim.kernel.version;

/**
 * Who a transaction acts for: tokens are verified here, requests become callers here, and every transaction begins by
 * telling the database its caller. What a caller may do is decided by the database.
 */
package dev.scrim.kernel.caller;

/**
 * Work that is done after the request that caused it, or by the clock. It is enqueued by {@code kernel.enqueue} in the
 * transaction that causes it, so that it waits exactly when that commits; db-scheduler, on the login {@code jobs} which
 * sees its own table and nothing else, gives each execution to one replica; the work itself runs in a
 * transaction of its
 * own as a named system caller.
 */
package dev.scrim.kernel.jobs;

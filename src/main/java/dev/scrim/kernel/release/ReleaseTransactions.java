package dev.scrim.kernel.release;

import java.sql.SQLException;

import dev.scrim.kernel.caller.SqlWork;

/** Where the release worker's transactions come from: each on the login releaser, as role aggregator. */
interface ReleaseTransactions {

    /** Does the work and commits; when it throws, nothing of it happened. */
    <T> T one(SqlWork<T> work) throws SQLException;
}

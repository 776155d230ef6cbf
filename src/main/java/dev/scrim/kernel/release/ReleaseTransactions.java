package dev.scrim.kernel.release;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the release worker's transactions come from: each on the login releaser, as role aggregator. */
interface ReleaseTransactions {

    /** Work in one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Does the work and commits; when it throws, nothing of it happened. */
    <T> T one(Work<T> work) throws SQLException;
}

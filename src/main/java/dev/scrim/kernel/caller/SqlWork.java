package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;

/** Work in one transaction, on a connection that already acts as its caller. */
@FunctionalInterface
public interface SqlWork<T> {

    T run(Connection connection) throws SQLException;
}

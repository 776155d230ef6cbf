package dev.scrim.kernel.migration;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Lends Flyway the connection of a transaction that is not Flyway's to end. Flyway commits the schema and the history
 * table before the first script; here nothing is committed until all of the module is right.
 */
final class BorrowedConnection implements DataSource {

    private static final Set<String> NOT_YOURS = Set.of("commit", "close", "setAutoCommit");

    private final Connection lent;

    BorrowedConnection(Connection owned) {
        this.lent = (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        NOT_YOURS.contains(method.getName()) ? null : call(owned, method, arguments));
    }

    private static Object call(Connection owned, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(owned, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String username, String password) {
        return lent;
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // a lent connection logs where its owner does
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // it is logged in
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("a lent connection has no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("a lent connection stays wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

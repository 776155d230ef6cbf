package dev.scrim.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * How long a connection waits for the database. A network that forwards nothing says nothing, so only the one who waits
 * can end the wait. A connection begins with a short time; whoever lets a statement take longer allows it, and the time
 * is always longer than the server's own {@code statement_timeout}, so that the server is the first to give up.
 */
public final class Waits {

    /** From the first packet to a session. */
    public static final Duration LOGIN = Duration.ofSeconds(8);
    /** For each answer, unless somebody allows more. Longer than the statement time-out of the login jobs. */
    public static final Duration ANSWER = Duration.ofSeconds(15);
    /** For the gate, which does nothing that takes time and waits for locks as long as the logins' lock time-out. */
    public static final Duration GATE = Duration.ofSeconds(7);
    /** For an answer that only shows that the database is there. */
    public static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    /** What an answer takes from the server to us after the statement has ended there. */
    public static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private static final Map<String, String> OF_THE_DRIVER = Map.of(
            "connectTimeout",
            seconds(LOGIN),
            "loginTimeout",
            seconds(LOGIN),
            "socketTimeout",
            seconds(ANSWER),
            "cancelSignalTimeout",
            seconds(LOGIN),
            "tcpKeepAlive",
            "true",
            "logServerErrorDetail",
            "false");

    private Waits() {}

    /** What the driver is told for each connection, by the names of its properties. */
    public static Map<String, String> ofTheDriver() {
        return OF_THE_DRIVER;
    }

    /** The properties of a connection that no pool opens. */
    public static Properties forLogin(String user, String password) {
        var properties = new Properties();
        properties.putAll(OF_THE_DRIVER);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    /** Gives each following answer on this connection at most so long. */
    public static void atMost(Connection connection, Duration time) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(time.toMillis()));
    }

    /** Gives each following answer on this connection as long as the server lets a statement take, and its way. */
    public static void forStatementsOf(Connection connection, Duration statementTimeout) throws SQLException {
        atMost(connection, statementTimeout.plus(ON_THE_WAY));
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toSeconds());
    }
}

package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vertx.core.json.JsonObject;

import dev.scrim.kernel.crypto.KeyEncryptionKey;
import dev.scrim.kernel.database.Waits;

/**
 * The first statement of every transaction: the database decides whether the caller is let in, and only then the
 * transaction becomes the caller. One statement, so there is no time at which it is half somebody.
 */
@Singleton
class Gate {

    private static final String SETTINGS = """
            set_config('request.jwt.claims', ?, true), set_config('request.context', ?, true),
            set_config('scrim.kek', ?, true), set_config('transaction_read_only', ?, true),
            set_config('role', ?, true)""";
    private static final String FOR_OURS = "select " + SETTINGS;
    // the target list is worked off from left to right, after admit: role is last
    // the time-out holds from the next statement on
    private static final String FOR_CALLERS = "select admitted, set_config('statement_timeout', ?, true), " + SETTINGS
            + " from kernel.admit(?::jsonb) as admitted";

    private final KeyEncryptionKey key;
    private final StatementSettings statements;

    Gate(KeyEncryptionKey key, StatementSettings statements) {
        this.key = key;
        this.statements = statements;
    }

    /** Makes the transaction that begins on this connection act for the caller, or throws. */
    void open(Connection connection, Caller caller) throws SQLException {
        open(connection, caller, caller.readOnly() ? StatementKind.READ : StatementKind.CHANGE);
    }

    /** The same, for what takes as long as its kind may. */
    void open(Connection connection, Caller caller, StatementKind kind) throws SQLException {
        Waits.atMost(connection, Waits.GATE);
        try (var statement = connection.prepareStatement(sql(caller))) {
            bind(statement, caller, kind);
            statement.execute();
        }
        Waits.forStatementsOf(connection, statementTimeout(caller, kind));
    }

    /** How long the server lets a statement of the caller take, once the gate is open. */
    Duration statementTimeout(Caller caller, StatementKind kind) {
        return isAdmitted(caller)
                ? statements.timeout(caller.role(), kind)
                : caller.login().statementTimeout();
    }

    /** The statement, for those who send another along with it. */
    String sql(Caller caller) {
        return isAdmitted(caller) ? FOR_CALLERS : FOR_OURS;
    }

    /** Gives the statement its values, and says how many they were. */
    int bind(PreparedStatement statement, Caller caller, StatementKind kind) throws SQLException {
        var claims = new JsonObject(caller.claims()).encode();
        var place = 0;
        if (isAdmitted(caller)) {
            statement.setString(++place, statementTimeout(caller, kind).toMillis() + "ms");
        }
        statement.setString(++place, claims);
        statement.setString(++place, context(caller.context()));
        statement.setString(++place, key.setting());
        statement.setString(++place, caller.readOnly() ? "on" : "off");
        statement.setString(++place, caller.role());
        if (isAdmitted(caller)) {
            statement.setString(++place, claims);
        }
        return place;
    }

    private static boolean isAdmitted(Caller caller) {
        return caller.login() == Login.AUTHENTICATOR || caller.login() == Login.SERVER;
    }

    private static String context(Caller.Context context) {
        var json = new JsonObject().put("request_id", context.requestId());
        context.reason().ifPresent(reason -> json.put("reason", reason));
        context.purpose().ifPresent(purpose -> json.put("purpose", purpose));
        context.onBehalfOf().ifPresent(person -> json.put("on_behalf_of", person.toString()));
        context.addressHash().ifPresent(hash -> json.put("ip_hash", hash));
        context.subjectInHand().ifPresent(person -> json.put("subject_in_hand", person.toString()));
        return json.encode();
    }
}

package dev.scrim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Caller.Context;
import dev.scrim.kernel.caller.Login;

/** Lets tests in SQL be somebody, by the statement with which every transaction of the program begins. */
public final class Gate {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BECOME = """
            select set_config('request.jwt.claims', ?, true), set_config('request.context', ?, true),
                set_config('scrim.kek', ?, true), set_config('transaction_read_only', ?, true),
                set_config('role', ?, true)
            """;

    private Gate() {}

    /** Somebody who is not signed in. */
    public static Caller anonymous() {
        return new Caller(
                Login.AUTHENTICATOR,
                "anon",
                Optional.empty(),
                Map.of("role", "anon"),
                context(Optional.empty()),
                false);
    }

    /** Somebody who is signed in. */
    public static Caller person(UUID id) {
        return person(id, Optional.empty());
    }

    /** Somebody who is signed in and says why they do what they do. */
    public static Caller person(UUID id, String reason) {
        return person(id, Optional.of(reason));
    }

    private static Caller person(UUID id, Optional<String> reason) {
        var claims = Map.<String, Object>of("role", "authenticated", "sub", id.toString());
        return new Caller(Login.AUTHENTICATOR, "authenticated", Optional.of(id), claims, context(reason), false);
    }

    private static Context context(Optional<String> reason) {
        return new Context(UUID.randomUUID().toString(), reason, Optional.empty(), Optional.empty());
    }

    /** Becomes somebody on a connection whose transaction has just begun. */
    public static void pass(Connection connection, Caller caller) throws SQLException {
        var asks = Set.of(Login.AUTHENTICATOR, Login.SERVER).contains(caller.login());
        var sql = asks
                ? BECOME.replace("select ", "select admitted, ") + "from kernel.admit(?::jsonb) as admitted"
                : BECOME;
        try (var gate = connection.prepareStatement(sql)) {
            gate.setString(1, json(caller.claims()));
            gate.setString(2, json(context(caller)));
            gate.setString(3, TestDatabase.KEK);
            gate.setString(4, caller.readOnly() ? "on" : "off");
            gate.setString(5, caller.role());
            if (asks) {
                gate.setString(6, json(caller.claims()));
            }
            gate.executeQuery().close();
        }
    }

    private static Map<String, Object> context(Caller caller) {
        var said = new HashMap<String, Object>();
        said.put("request_id", caller.context().requestId());
        caller.context().reason().ifPresent(reason -> said.put("reason", reason));
        caller.context().purpose().ifPresent(purpose -> said.put("purpose", purpose));
        caller.context().onBehalfOf().ifPresent(person -> said.put("on_behalf_of", person.toString()));
        return said;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + value, e);
        }
    }
}

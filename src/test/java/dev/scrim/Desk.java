package dev.scrim;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import dev.scrim.database.TestDatabase;

/** Acts as those who export and erase: with one person in hand. */
final class Desk {

    private Desk() {}

    /** A connection of the desk's login, in a transaction as exporter or eraser for one person. */
    static Connection holding(TestDatabase database, String role, UUID subject) throws SQLException {
        var connection = database.as("desk_worker");
        connection.setAutoCommit(false);
        try (var gate = connection.prepareStatement("""
                select set_config('request.jwt.claims', ?, true), set_config('request.context', ?, true),
                    set_config('scrim.kek', ?, true), set_config('role', ?, true)""")) {
            gate.setString(1, "{\"role\": \"" + role + "\"}");
            gate.setString(2, "{\"purpose\": \"a test\", \"subject_in_hand\": \"" + subject + "\"}");
            gate.setString(3, TestDatabase.KEK);
            gate.setString(4, role);
            gate.executeQuery().close();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}

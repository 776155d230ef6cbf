package dev.scrim.kernel.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

import dev.scrim.kernel.catalogue.Relation;

/**
 * Writes a person's rows of a table as CSV and as JSON, as the database writes them. Both are read in one snapshot, so
 * if they do not hold the same number of rows, something is wrong and the whole export fails.
 */
final class ExportTables {

    /** Rows as JSON come without quotes around them, since neither character is in JSON text. */
    private static final String RAW = " to stdout (format csv, quote e'\\x01', delimiter e'\\x02')";

    private final Connection snapshot;
    private final String salt;

    /** @param salt under which others are told apart in this archive and nowhere else */
    ExportTables(Connection snapshot, String salt) {
        this.snapshot = snapshot;
        this.salt = salt;
    }

    /** Writes a table into the archive, whole or not at all. */
    ExportedTable write(Relation table, Archive archive) throws IOException {
        String query = query(table);
        String name = table.qualifiedName();
        long lines = archive.add(
                "csv/" + name + ".csv",
                out -> copy("copy (" + query + ") to stdout (format csv, header, encoding 'UTF8')", out));
        return archive.add("json/" + name + ".json", out -> {
            JsonRows json = new JsonRows(out);
            long rows = copy("copy (select row_to_json(r) from (" + query + ") r)" + RAW, json);
            json.finish();
            if (rows != lines) {
                throw new IllegalStateException(name + " has " + lines + " rows as CSV and " + rows + " as JSON");
            }
            return new ExportedTable(table, rows, json.first());
        });
    }

    /** What of each row is told is for the database to say. */
    private String query(Relation table) throws IOException {
        try (var statement = snapshot.prepareStatement("select kernel.export_query(?::regclass, ?)")) {
            statement.setString(1, table.sql());
            statement.setString(2, salt);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private long copy(String sql, OutputStream out) throws IOException {
        try {
            return snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}

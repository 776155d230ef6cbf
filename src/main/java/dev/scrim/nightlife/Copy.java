package dev.scrim.nightlife;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/** Gathers rows for one table and sends them all at once. */
final class Copy {

    private final String target;
    private final StringBuilder rows = new StringBuilder();
    private int count;

    /** @param target table and columns, as COPY wants them */
    Copy(String target) {
        this.target = target;
    }

    /** One more row. Values hold no tabs, line ends or backslashes. */
    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i]);
        }
        rows.append('\n');
        count++;
    }

    int count() {
        return count;
    }

    void send(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException("rows could not be sent", "08006", e);
        }
    }
}

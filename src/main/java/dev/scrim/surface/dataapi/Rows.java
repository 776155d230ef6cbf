package dev.scrim.surface.dataapi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * What came back.
 *
 * @param body the rows as a JSON list
 * @param count how many they are
 * @param total how many match in all, where that was asked
 */
record Rows(String body, long count, OptionalLong total) {

    static Rows read(ResultSet row) throws SQLException {
        long total = row.getLong(3);
        OptionalLong counted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
        return new Rows(row.getString(1), row.getLong(2), counted);
    }

    /** {@code 0-9/57}: which rows these are, of how many. */
    String contentRange(long offset) {
        String which = count == 0 ? "*" : offset + "-" + (offset + count - 1);
        return which + "/" + (total.isPresent() ? String.valueOf(total.getAsLong()) : "*");
    }

    /** 206 when the total is known and these are not all. */
    int status() {
        return total.isPresent() && count < total.getAsLong() ? 206 : 200;
    }
}

package dev.scrim.surface.dataapi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

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

    /**
     * Rows in the form that was asked for.
     *
     * @param rows the rows
     * @param body the body
     * @param type its media type
     * @param tag its version
     */
    record Shown(Rows rows, String body, String type, String tag) {}

    /**
     * The rows in a form.
     *
     * @param columns the columns, in order
     */
    Shown as(Form form, List<CsvText.Heading> columns) {
        return as(form, columns, false);
    }

    /**
     * The same.
     *
     * @param forStaff whether staff read what strangers wrote, and open it in spreadsheets
     */
    Shown as(Form form, List<CsvText.Heading> columns, boolean forStaff) {
        if (form == Form.OBJECT && count != 1) {
            throw new ProblemException(
                    Problem.NOT_EXACTLY_ONE, Problem.NOT_EXACTLY_ONE.title(), "The result contains " + count + " rows");
        }
        String inner = body.substring(1, body.length() - 1);
        String text =
                switch (form) {
                    case LIST -> body;
                    case OBJECT -> inner;
                    case CSV -> CsvText.of(columns, body, forStaff);
                };
        return new Shown(this, text, form.type(), form.tag(inner));
    }

    /** Refuses a page that begins after the last of all rows, where those were counted. */
    void refuseBeyond(long offset) {
        if (total.isPresent() && offset > total.getAsLong()) {
            throw new ProblemException(Problem.RANGE_NOT_SATISFIABLE);
        }
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

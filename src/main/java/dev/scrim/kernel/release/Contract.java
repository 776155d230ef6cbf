package dev.scrim.kernel.release;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What was promised to the people who are counted in a cell set; the part of it that is kept outside the database.
 *
 * @param cellSet the name of the cell set
 * @param k fewer people are never published
 * @param base counts are rounded to multiples of it
 * @param epsilon the privacy loss bound of one cell of one bucket
 * @param margin how many more than k a noisy count must say, so that its being there tells little of the k-th person
 */
record Contract(String cellSet, int k, int base, BigDecimal epsilon, int margin) {

    static Contract of(Connection connection, String cellSet) throws SQLException {
        try (var query = connection.prepareStatement(
                "select s.k, s.base, s.epsilon, s.margin from kernel.cell_sets s where s.name = ?")) {
            query.setString(1, cellSet);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("cell set " + cellSet + " is gone");
                }
                return new Contract(cellSet, row.getInt(1), row.getInt(2), row.getBigDecimal(3), row.getInt(4));
            }
        }
    }
}

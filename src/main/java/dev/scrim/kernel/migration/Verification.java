package dev.scrim.kernel.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Asks a migrated database whether it still keeps the rules that every migration was held to, and what its server did
 * not let the bootstrap do.
 */
@Singleton
public class Verification {

    private static final String NEVER_LOOKED =
            "setup.gaps is not there: run docker/bootstrap.sql, which says what the server leaves open";

    private final DataSource migrator;

    @Inject
    public Verification(@io.quarkus.agroal.DataSource("migrator") DataSource migrator) {
        this.migrator = migrator;
    }

    /**
     * A rule that is broken.
     *
     * @param lint which rule
     * @param object what breaks it
     * @param remedy what to do about it
     */
    public record Violation(String lint, String object, String remedy) {}

    /** All violations; none is good. */
    public List<Violation> check() {
        try (var connection = migrator.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select lint, object, remedy from kernel.violations order by lint, object")) {
            var found = new ArrayList<Violation>();
            while (rows.next()) {
                found.add(new Violation(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new MigrationRefused(
                    "the database cannot be verified: " + Refusals.said(e)
                            + "; if it was never migrated, run migrate first",
                    e);
        }
    }

    /** What the server leaves open that a migration cannot close, each with its remedy; none is good. */
    public List<String> gaps() {
        try (var connection = migrator.getConnection();
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select to_regclass('setup.gaps') is not null")) {
                known.next();
                if (!known.getBoolean(1)) {
                    return List.of(NEVER_LOOKED);
                }
            }
            try (var rows = statement.executeQuery("select gap || '; ' || remedy from setup.gaps order by 1")) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new MigrationRefused("the server cannot be looked at: " + Refusals.said(e), e);
        }
    }
}

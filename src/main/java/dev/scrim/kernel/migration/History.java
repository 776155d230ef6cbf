package dev.scrim.kernel.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the flyway_history table of each module says has been applied. */
final class History {

    private final Connection connection;

    History(Connection connection) {
        this.connection = connection;
    }

    /** Whether the module was ever migrated here. */
    boolean isInstalled(String module) throws SQLException {
        try (var query =
                connection.prepareStatement("select to_regclass(format('%I.flyway_history', ?::text)) is not null")) {
            query.setString(1, module);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** Who owns a schema of the module's name that holds something although no migration of ours made it. */
    Optional<String> strangerWithSchema(String module) throws SQLException {
        // by the catalogue alone: a stranger need not let us look into their schema
        var sql = "select pg_catalog.pg_get_userbyid(n.nspowner) from pg_catalog.pg_namespace n where n.nspname = ?"
                + " and (exists (select from pg_catalog.pg_class c where c.relnamespace = n.oid)"
                + " or exists (select from pg_catalog.pg_proc p where p.pronamespace = n.oid))"
                + " and not exists (select from pg_catalog.pg_class h"
                + " where h.relnamespace = n.oid and h.relname = 'flyway_history')";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, module);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** The applied versions above one, newest first. */
    List<Integer> newerThan(String module, int version) throws SQLException {
        var sql = "select version::integer from " + module + ".flyway_history"
                + " where version is not null and version::integer > ? order by 1 desc";
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, version);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Integer>();
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
                return found;
            }
        }
    }

    /** Forgets all repeatables and what is above a version; at 0 also that there was a module. */
    void forget(String module, int version) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (version > 0) {
                statement.execute("delete from " + module + ".flyway_history where type = 'SQL'"
                        + " and (version is null or version::integer > " + version + ")");
                return;
            }
            statement.execute("drop table " + module + ".flyway_history");
            // without cascade: what an undo script left behind is named, not swept away
            statement.execute("drop schema " + module);
            if (!module.equals("kernel")) {
                statement.execute("delete from kernel.modules where name = '" + module + "'");
            }
        }
    }
}

package dev.scrim.kernel.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away what repeatable scripts made of a module: functions, views, policies, triggers and endpoints. They
 * describe the newest version, so none of them may stand in the way of undoing it. Cell sets and lists stay as long as
 * the module does: nobody is to count twice, nor a promise to be loosened, because of a rollback.
 */
final class MadeByRepeatables {

    private static final String DEPENDENT_OBJECTS_STILL_EXIST = "2BP01";

    private static final String DROPS = """
            select format('drop policy %I on %s', p.polname, p.polrelid::regclass)
            from pg_catalog.pg_policy p
            join pg_catalog.pg_class c on c.oid = p.polrelid
            where c.relnamespace = to_regnamespace($1) and ($1 = 'kernel' or p.polname not like 'kernel\\_%')
                -- those it made on tables of others are named after it
                or c.relnamespace <> to_regnamespace($1) and $1 <> 'kernel' and starts_with(p.polname::text, $1 || '_')
            union all
            select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass)
            from pg_catalog.pg_trigger t
            join pg_catalog.pg_proc p on p.oid = t.tgfoid
            where p.pronamespace = to_regnamespace($1) and not t.tgisinternal
                and t.tgparentid = 0
            union all
            select format('drop %s %s', case c.relkind when 'm' then 'materialized view' else 'view' end,
                c.oid::regclass)
            from pg_catalog.pg_class c
            where c.relkind in ('v', 'm') and (c.relnamespace = to_regnamespace($1)
                or c.oid in (select e.view from kernel.endpoints e where e.module = $1))
            union all
            select format('drop routine %s', p.oid::regprocedure)
            from pg_catalog.pg_proc p
            where p.pronamespace = to_regnamespace($1)
                or $1 = 'kernel' and p.pronamespace = to_regnamespace('auth')
            union all
            -- the kernel registers its own tables in a repeatable script; until the next one only their owner gets in
            select format('alter table %s no force row level security', c.oid::regclass)
            from pg_catalog.pg_class c
            where $1 = 'kernel' and c.relnamespace = to_regnamespace('kernel') and c.relforcerowsecurity
            """;

    private final Connection connection;
    private final String module;

    MadeByRepeatables(Connection connection, String module) {
        this.connection = connection;
        this.module = module;
    }

    /** Drops them all, and nothing that is not the module's: what else depends on them refuses the rollback. */
    void drop() throws SQLException {
        var left = drops();
        run("delete from kernel.endpoints where module = '" + module + "'");
        while (!left.isEmpty()) {
            var still = new ArrayList<String>();
            SQLException refusal = null;
            for (var drop : left) {
                refusal = refusalOf(drop, refusal, still);
            }
            if (still.size() == left.size()) {
                throw refusal;
            }
            left = still;
        }
    }

    /** Functions call each other and views select from each other: those on which another rests are tried again. */
    private SQLException refusalOf(String drop, SQLException before, List<String> still) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            run(drop);
            connection.releaseSavepoint(savepoint);
            return before;
        } catch (SQLException e) {
            if (!DEPENDENT_OBJECTS_STILL_EXIST.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(savepoint);
            still.add(drop);
            return e;
        }
    }

    private List<String> drops() throws SQLException {
        try (var query = connection.prepareStatement(DROPS.replace("$1", "'" + module + "'"));
                var rows = query.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Forgets what was counted of a module that goes away: its cell sets, lists and all they released. */
    void forgetCounts() throws SQLException {
        if (module.equals("kernel")) {
            return;
        }
        run("call kernel.forget_counts('" + module + "')");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

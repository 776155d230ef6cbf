create or replace procedure kernel.backfill(relation regclass)
    language plpgsql set search_path = '' as
$$
begin
    -- the owner is under the policies too; for this script it is not
    execute format('alter table %s no force row level security', relation);
    insert into kernel.backfills as b (relation, transaction, changed_before)
    values (relation, pg_current_xact_id(), kernel.rows_changed(relation))
    on conflict on constraint backfills_pkey do update
        set transaction = excluded.transaction, changed_before = excluded.changed_before;
end
$$;
comment on procedure kernel.backfill(regclass) is 'First line of a migration that changes rows: lets this script, and no later one, change the table''s rows. A script that then changes no row of a table that has some fails.';

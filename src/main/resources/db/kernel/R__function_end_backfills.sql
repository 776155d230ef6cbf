create or replace procedure kernel.end_backfills()
    language plpgsql set search_path = '' as
$$
declare
    said kernel.backfills;
    is_empty boolean;
begin
    for said in select * from kernel.backfills b where b.transaction = pg_current_xact_id() loop
        execute format('select not exists (select from %s)', said.relation) into is_empty;
        if not is_empty and kernel.rows_changed(said.relation) = said.changed_before then
            raise exception using errcode = '23514', schema = 'kernel', constraint = 'backfill_changes_rows',
                message = format('this script called kernel.backfill(%s) and changed no row of it', said.relation);
        end if;
        execute format('alter table %s force row level security', said.relation);
        delete from kernel.backfills b where b.relation = said.relation;
    end loop;
end
$$;
comment on procedure kernel.end_backfills() is 'Puts the owner of backfilled tables under their policies again. A chore after each script.';

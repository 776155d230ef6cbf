create or replace function kernel.after_script(module name) returns void
    language plpgsql set search_path = '' as
$$
declare
    faults text;
    now_there text;
begin
    insert into kernel.modules as m (name, place)
    values (after_script.module, current_setting('scrim.place')::smallint)
    on conflict on constraint modules_pkey do update set place = excluded.place where m.place <> excluded.place;
    if to_regclass('kernel.violations') is null then
        return; -- the kernel is still being made
    end if;
    call kernel.end_backfills();
    call kernel.hand_over(module);
    now_there := kernel.tables_as_they_are(module);
    if exists (select from kernel.migration_checks c
            where c.transaction = pg_current_xact_id() and c.tables = now_there) then
        return; -- most scripts change none, and there are many of them
    end if;
    call kernel.tidy();
    call kernel.attach_states();
    select string_agg(format('%s: %s. %s', v.lint, v.object, v.remedy), E'\n' order by v.lint, v.object) into faults
    from kernel.table_violations v
    where v.module = after_script.module and v.module <> 'kernel'
        and v.lint in ('unregistered table', 'unclassified column');
    if faults is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'schema_is_safe', message = faults;
    end if;
    insert into kernel.migration_checks as c (transaction, tables) values (pg_current_xact_id(), now_there)
    on conflict on constraint migration_checks_pkey do update set tables = excluded.tables;
end
$$;
comment on function kernel.after_script(name) is 'Runs after each migration script, in its transaction: does the chores, refuses (23514 schema_is_safe) an unregistered table or an unclassified column, and arms the check of the whole schema for the commit.';

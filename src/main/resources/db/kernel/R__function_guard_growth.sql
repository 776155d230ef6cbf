create or replace procedure kernel.guard_growth(relation regclass)
    language plpgsql set search_path = '' as
$$
begin
    execute format('drop trigger if exists kernel_growth_insert on %s', relation);
    execute format('drop trigger if exists kernel_growth_update on %s', relation);
    if not kernel.is_growth_limited(relation) then
        return;
    end if;
    execute format('create trigger kernel_growth_insert after insert on %s referencing new table as written_rows
        for each statement when (current_setting(''role'', true) = ''authenticated'')
        execute function kernel.on_growth()', relation);
    execute format('create trigger kernel_growth_update after update on %s
        referencing old table as replaced_rows new table as written_rows
        for each statement when (current_setting(''role'', true) = ''authenticated'')
        execute function kernel.on_growth()', relation);
    insert into kernel.growth_limits (relation, rows_per_hour, rows_per_day, bytes_per_day)
    values (relation, 2000, 10000, 10 * 1024 * 1024) on conflict on constraint one_limit_per_table do nothing;
end
$$;
comment on procedure kernel.guard_growth(regclass) is 'Limits what one person writes in a table: 2000 rows an hour, 10000 rows and 10 MiB a day, unless kernel.limit_growth says otherwise. A chore of register.';

create or replace function kernel.on_group_end() returns trigger
    language plpgsql set search_path = '' as
$$
declare
    faults text;
begin
    select string_agg(format('%s: %s. %s', v.lint, v.object, v.remedy), E'\n' order by v.lint, v.object) into faults
    from kernel.violations v;
    if faults is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'schema_is_safe', message = faults;
    end if;
    delete from kernel.migration_checks c where c.transaction = new.transaction;
    return null;
end
$$;
comment on function kernel.on_group_end() is 'At the commit of a migration group: refuses (23514 schema_is_safe) a schema with violations, and so takes tables, views and history rows with it.';

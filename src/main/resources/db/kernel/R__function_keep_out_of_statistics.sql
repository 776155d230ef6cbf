create or replace procedure kernel.keep_out_of_statistics()
    language plpgsql set search_path = '' as
$$
declare
    place record;
begin
    for place in
        select a.attrelid::regclass as relation, a.attname as name
        from kernel.registrations r
        join pg_catalog.pg_attribute a on a.attrelid = r.relation and a.attnum > 0 and not a.attisdropped
            and a.attstattarget is distinct from 0
        join pg_catalog.pg_type t on t.oid = a.atttypid and t.typcategory in ('S', 'U', 'A')
            and t.typname <> 'uuid'
        where split_part(pg_catalog.col_description(a.attrelid, a.attnum), ':', 1)
            in ('content', 'contact', 'profile', 'message', 'device', 'sensitive', 'secret')
    loop
        execute format('alter table %s alter column %I set statistics 0', place.relation, place.name);
    end loop;
end
$$;
comment on procedure kernel.keep_out_of_statistics() is 'Has the planner keep no samples of what people wrote, are called or are reached by: pg_statistic would hold values that were erased. A chore after each script.';

create or replace function kernel.is_known_row(key uuid) returns boolean
    language plpgsql stable security definer set search_path = '' as
$$
declare
    place record;
    is_there boolean;
begin
    for place in
        select r.relation, k.name
        from kernel.registrations r
        cross join lateral (
            select a.attname as name, count(*) over () as columns
            from pg_catalog.pg_index i
            join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = r.relation and i.indisprimary and a.atttypid = 'uuid'::regtype
                and split_part(pg_catalog.col_description(i.indrelid, a.attnum), ':', 1) <> 'subject') k
        where k.columns = 1 and r.module <> 'kernel' and coalesce(r.subject, r.via) is not null
    loop
        execute format('select exists (select from %s t where t.%I = $1)', place.relation, place.name)
        into is_there using key;
        if is_there then
            return true;
        end if;
    end loop;
    return false;
end
$$;
comment on function kernel.is_known_row(uuid) is 'Whether this is the key of a row of a registered table with a subject, and not that of a person. For exports.';
grant execute on function kernel.is_known_row(uuid) to exporter;

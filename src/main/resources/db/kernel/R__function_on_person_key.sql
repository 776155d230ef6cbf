create or replace function kernel.on_person_key() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    named uuid;
    column_name text;
begin
    for column_name, named in
        select c.name, (to_jsonb(new) ->> c.name)::uuid from unnest(tg_argv) c (name)
        where to_jsonb(new) ->> c.name is not null
            and (tg_op = 'INSERT' or to_jsonb(new) -> c.name is distinct from to_jsonb(old) -> c.name)
    loop
        if kernel.is_erased(named) then
            -- as a key is refused that there never was, so that it does not tell of anybody that they were here
            raise exception using errcode = '23503', schema = tg_table_schema, table = tg_table_name,
                constraint = coalesce((select k.conname from pg_catalog.pg_constraint k
                    join pg_catalog.pg_attribute a on a.attrelid = tg_relid and a.attname = column_name
                    where k.conrelid = tg_relid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1),
                        'person_is_here'),
                message = 'there is no person of this key';
        end if;
    end loop;
    return new;
end
$$;
comment on function kernel.on_person_key() is 'Keeps the keys of erased people out of every row that is not theirs already (23503, by the name of the foreign key). Attached by register to tables of modules that name people; only the eraser writes tombstones.';

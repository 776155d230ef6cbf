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
                    where k.conrelid = tg_relid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1), 'person_is_here'),
                message = 'there is no person of this key';
        end if;
    end loop;
    return new;
end
$$;
comment on function kernel.on_person_key() is 'Keeps the keys of erased people out of every row that is not theirs already (23503, by the name of the foreign key). Attached by register to tables of modules that name people; only the eraser writes tombstones.';
create or replace function kernel.is_erased(person uuid) returns boolean
    language sql stable security definer set search_path = '' as
$$
    select exists (select from identity.people p where p.id = person and p.erased_at is not null);
$$;
comment on function kernel.is_erased(uuid) is 'Whether this is the key of a person who was erased, or of a tombstone in their place. For functions of modules, not for clients.';
grant execute on function kernel.is_erased(uuid) to identity_code, nightlife_code, safety_code, commerce_code, music_code,
    social_code, messaging_code, desk_code, coaching_code, workspace_code;
create or replace procedure kernel.guard_person_keys(relation regclass)
    language plpgsql set search_path = '' as
$$
declare
    keys constant text[] := array(
        select a.attname::text from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
            and kernel.is_person_column(relation, a.attname) and relation::text <> 'identity.people' order by a.attnum);
begin
    execute format('drop trigger if exists kernel_person_is_here on %s', relation);
    if keys <> '{}' then
        execute format('create trigger kernel_person_is_here before insert or update of %s on %s for each row
            when (current_user <> ''eraser'') execute function kernel.on_person_key(%s)',
            (select string_agg(quote_ident(k.name), ', ') from unnest(keys) k (name)), relation,
            (select string_agg(quote_literal(k.name), ', ') from unnest(keys) k (name)));
    end if;
end
$$;
comment on procedure kernel.guard_person_keys(regclass) is 'Has on_person_key look at every key of a person that comes into a table. A chore of register, for audited tables.';

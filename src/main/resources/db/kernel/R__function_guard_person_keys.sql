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
comment on procedure kernel.guard_person_keys(regclass) is
    'Has on_person_key look at every key of a person that comes into a table. A chore of register, for audited '
    'tables.';

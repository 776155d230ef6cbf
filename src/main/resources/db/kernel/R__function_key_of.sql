create or replace function kernel.key_of(content jsonb, relation regclass) returns jsonb
    language sql stable set search_path = ''
    return (
        select coalesce(jsonb_object_agg(a.attname, content -> a.attname), '{}')
        from pg_catalog.pg_index i
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = relation and i.indisprimary);
comment on function kernel.key_of(jsonb, regclass) is 'The primary key of a row.';

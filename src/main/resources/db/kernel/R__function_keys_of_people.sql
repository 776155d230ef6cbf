create or replace function kernel.keys_of_people(relation regclass) returns text[]
    language sql stable security definer set search_path = ''
    return coalesce((
        select array_agg(a.attname::text order by a.attnum)
        from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
            and (split_part(pg_catalog.col_description(relation, a.attnum), ':', 1) = 'subject'
                or not exists (select from pg_catalog.pg_constraint c where c.conrelid = relation
                    and c.contype in ('f', 'p') and a.attnum = any (c.conkey)))), '{}');
comment on function kernel.keys_of_people(regclass) is 'The columns that hold keys of people, or may: those of class subject, and keys of whatever it is (a target that is a listing or a person), which refer to no table.';

create or replace function kernel.columns_of_class(relation regclass, classes text[]) returns text[]
    language sql stable set search_path = ''
    return coalesce((
        select array_agg(a.attname::text order by a.attnum)
        from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attnum > 0 and not a.attisdropped
            and split_part(pg_catalog.col_description(relation, a.attnum), ':', 1) = any (classes)), '{}');
comment on function kernel.columns_of_class(regclass, text[]) is 'The columns of a relation whose comment starts with one of the classes.';
grant execute on function kernel.columns_of_class(regclass, text[]) to eraser;

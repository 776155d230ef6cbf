create or replace function kernel.key_columns(relation regclass, form text, separator text default ', ') returns text
    language sql stable security definer set search_path = ''
    return (
        select string_agg(format(form, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)), separator
            order by k.place)
        from pg_catalog.pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = relation and i.indisprimary);
comment on function kernel.key_columns(regclass, text, text) is
    'The columns of a primary key in the order of its index, each written in a form (for format: 1 its name, 2 its '
    'type).';
grant execute on function kernel.key_columns(regclass, text, text) to eraser;

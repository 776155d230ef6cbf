create or replace function kernel.is_found_by_index(own_by text) returns boolean
    language sql stable set search_path = ''
    return exists (select from pg_catalog.pg_index i
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = to_regclass(substring(own_by from '^[^.]+\.[^.]+')) and i.indpred is null
            and a.attname = split_part(own_by, '.', 3));
comment on function kernel.is_found_by_index(text) is
    'Whether a column (schema.table.column) is the first of an index over all rows: then one person''s rows are '
    'found first, and few are left for a filter that no index answers.';

create or replace function kernel.is_searchable(view regclass) returns boolean
    language sql stable set search_path = ''
    return exists (
        select from regexp_matches(pg_catalog.pg_get_viewdef(view), '\.(\w+) = \( SELECT auth\.uid\(\) AS uid\)', 'g') own (name)
        join kernel.columns_behind(view) b on b.name = own.name[1]
        join pg_catalog.pg_attribute a on a.attrelid = b.relation and a.attname = b.name
        join pg_catalog.pg_index i on i.indrelid = b.relation and i.indkey[0] = a.attnum and i.indpred is null);
comment on function kernel.is_searchable(regclass) is 'Whether a view shows one person''s rows alone, found by an index on the column that holds the person: then few are left for a filter that no index answers.';

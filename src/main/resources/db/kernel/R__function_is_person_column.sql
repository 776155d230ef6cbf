create or replace function kernel.is_person_column(relation regclass, name name) returns boolean
    language sql stable set search_path = ''
    return exists (
        select from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attname = is_person_column.name and (
            split_part(pg_catalog.col_description(relation, a.attnum), ':', 1) = 'subject'
            or exists (select from pg_catalog.pg_constraint k
                where k.conrelid = relation and k.contype = 'f' and k.conkey = array[a.attnum]
                    and split_part(pg_catalog.col_description(k.confrelid, k.confkey[1]), ':', 1) = 'subject')));
comment on function kernel.is_person_column(regclass, name) is 'Whether a column holds the key of a person: by its class, or because it refers to a column of that class.';

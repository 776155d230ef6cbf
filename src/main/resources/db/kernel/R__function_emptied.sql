create or replace function kernel.emptied(relation regclass) returns text
    language sql stable security definer set search_path = ''
begin atomic
    with facts as (
        select * from kernel.registrations r where r.relation = emptied.relation
    ), columns as (
        select a.attname as name, a.attnum, not a.attnotnull as may_be_null, a.atthasdef
            and a.attgenerated = '' as has_default,
            t.typcategory as kind, t.typname as type, d.name as class,
            t.typcategory not in ('S', 'A', 'U', 'X') or t.typname in ('uuid', 'inet') as is_no_text,
            exists (select from pg_catalog.pg_constraint c where c.conrelid = a.attrelid and a.attnum = any (c.conkey)
                and (c.contype = 'f' or c.contype = 'c'
                    and pg_catalog.pg_get_constraintdef(c.oid) ~ '= ANY \(.*ARRAY')) as is_listed,
            exists (select from pg_catalog.pg_index i where i.indrelid = a.attrelid and i.indisunique
                and a.attnum = any (i.indkey::int2[])) as is_unique
        from pg_catalog.pg_attribute a
        join pg_catalog.pg_type t on t.oid = a.atttypid
        cross join facts g
        join kernel.data_classes d on (d.personal or g.replacements ? a.attname::text)
            and d.name = split_part(pg_catalog.col_description(a.attrelid, a.attnum), ':', 1)
        where a.attrelid = emptied.relation and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            and not exists (select from pg_catalog.pg_index i where i.indrelid = a.attrelid and i.indisprimary
                and a.attnum = any (i.indkey::int2[]))
    )
    select string_agg(format('%I = %s', c.name, coalesce(f.replacements ->> c.name::text, case
            when c.class = 'subject' then '(select kernel.tombstone_in_hand())'
            when c.may_be_null then 'null'
            when c.has_default then 'default'
            when c.kind = 'S' and c.is_unique then '''erased-'' || gen_random_uuid()'
            when c.kind = 'S' then '''erased'''
            when c.kind = 'N' then '0'
            when c.kind = 'B' then 'false'
            when c.kind = 'D' then '''epoch'''
            when c.type in ('json', 'jsonb') then '''{}'''
            when c.type = 'uuid' then 'gen_random_uuid()'
            else '''''' end)), ', ')
    from columns c cross join facts f
    where f.replacements ? c.name::text or case
        when c.class = 'subject' then c.name is not distinct from f.subject
        -- what was done, and the sums, stay: they are why the row does
        when c.class in ('behaviour', 'payment', 'derived') then not (c.is_no_text or c.is_listed)
        else c.may_be_null or not c.is_listed end;
end;
comment on function kernel.emptied(regclass) is 'What anonymising sets in a row, in SQL: the person becomes the tombstone; what they wrote, are called, where they are and how they are reached goes (null, or what the column holds by itself, or a word); times, sums and words out of a list stay. kernel.replace_on_erasure says otherwise for a column.';
grant execute on function kernel.emptied(regclass) to eraser;

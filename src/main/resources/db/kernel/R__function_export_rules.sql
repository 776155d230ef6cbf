create or replace function kernel.export_rules(relation regclass) returns table (place integer, name name, rule text)
    language sql stable security definer set search_path = '' as
$$
    select a.attnum::integer, a.attname, case
        when '*' = any (r.not_for_subject) or a.attname = any (r.not_for_subject) or c.class = 'secret' then 'withheld'
        when kernel.is_person_column(r.relation, a.attname) then 'person'
        when a.attname::text = any (kernel.keys_of_people(r.relation)) then 'reference'
        when r.relation = 'kernel.audit_log'::regclass and a.attname in ('key', 'before', 'after') then 'copy'
        -- what people write themselves they are given as they wrote it
        when r.own and has_column_privilege('authenticated', a.attrelid, a.attnum, 'INSERT') then 'plain'
        when c.class not in ('content', 'message', 'system', 'behaviour', 'derived', 'count') then 'plain'
        when t.typname in ('json', 'jsonb') or t.typcategory = 'A' then 'json'
        when t.typcategory = 'S' then 'text'
        else 'plain' end
    from kernel.registrations r
    join pg_catalog.pg_attribute a on a.attrelid = r.relation and a.attnum > 0 and not a.attisdropped
    join pg_catalog.pg_type t on t.oid = a.atttypid
    cross join lateral (
        select split_part(pg_catalog.col_description(a.attrelid, a.attnum), ':', 1) as class) c
    where r.relation = export_rules.relation
    order by a.attnum;
$$;
comment on function kernel.export_rules(regclass) is 'How an export tells each column of a table. withheld: not at all (secrets, and what is registered as not for the subject); person: the key of a person, others as other-<hash>; reference: the key of a row or a person, known rows as they are; copy: a copy of a row, by the rules of its own table; text, json: with keys and addresses of others replaced; plain: as it is. Tables of columns and copies of rows in the log follow the same rules (GDPR Art. 15(4)).';

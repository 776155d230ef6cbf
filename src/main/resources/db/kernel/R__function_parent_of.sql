create or replace function kernel.parent_of(relation regclass, via name, out parent regclass, out key name,
    out subject name)
    language sql stable set search_path = ''
begin atomic
    select c.confrelid::regclass, f.attname, coalesce(r.subject, r.via)
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attname = via and c.conkey = array[a.attnum]
    join pg_catalog.pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
    join kernel.registrations r on r.relation = c.confrelid
    where c.conrelid = parent_of.relation and c.contype = 'f' and coalesce(r.subject, r.via) is not null;
end;
comment on function kernel.parent_of(regclass, name) is 'The registered table that a foreign key column points at, its key, and the column that leads on to its subject.';

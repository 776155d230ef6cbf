create or replace function kernel.columns_behind(view regclass)
    returns table (relation regclass, kind "char", name name)
    language sql stable set search_path = ''
begin atomic
    select distinct d.refobjid::regclass, c.relkind, a.attname
    from pg_catalog.pg_rewrite r
    join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
        and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> r.ev_class
    join pg_catalog.pg_class c on c.oid = d.refobjid
    left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and d.refobjsubid <> 0
    where r.ev_class = view;
end;
comment on function kernel.columns_behind(regclass) is 'What a view reads: relation and column; a null column: the relation as a whole.';

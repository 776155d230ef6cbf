create or replace function kernel.tables_as_they_are(module name) returns text
    language sql stable set search_path = ''
begin atomic
    with relations as (
        select c.oid from pg_catalog.pg_class c where c.relnamespace = to_regnamespace(module)
            and c.relkind in ('r', 'p')
    )
    select concat_ws(' ',
        (select count(*) || '/' || sum(r.oid::bigint) from relations r),
        (select count(*) from pg_catalog.pg_attribute a join relations r on r.oid = a.attrelid
            where not a.attisdropped),
        (select count(*) || '/' || sum(hashtext(d.description)::bigint) from pg_catalog.pg_description d
            join relations r on r.oid = d.objoid),
        (select count(*) from kernel.registrations), (select count(*) from kernel.transitions));
end;
comment on function kernel.tables_as_they_are(name) is 'Tells whether a script changed tables or what is said of them. For after_script.';

create or replace function kernel.contribution_fault(name text, contributions regclass) returns text
    language sql stable set search_path = ''
begin atomic
    select case
        when c.relkind <> 'v' then 'it is no view'
        when n.nspname <> split_part(name, '.', 1)
            then format('it is not in schema %I: a set is declared by the module whose view it counts',
                split_part(name, '.', 1))
        when not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)
            then 'create it with (security_invoker = true)'
        else (
            select coalesce(
                (select case
                    when b.kind not in ('r', 'p')
                        then format('it reads %s, which is no table: read the tables themselves', b.relation)
                    when b.name is null then format('it reads %s as a whole: name the columns', b.relation)
                    when p.relnamespace in ('kernel'::regnamespace, 'auth'::regnamespace, 'api'::regnamespace)
                        then format('it reads %s: what the kernel knows is had from its functions', b.relation)
                    end as fault
                from kernel.columns_behind(contributions) b join pg_catalog.pg_class p on p.oid = b.relation
                where b.kind not in ('r', 'p') or b.name is null
                    or p.relnamespace in ('kernel'::regnamespace, 'auth'::regnamespace, 'api'::regnamespace)
                order by fault limit 1),
                (select format('aggregator may not execute %1$s: grant execute on function %1$s to aggregator, '
                    'if its answers may be counted', d.refobjid::regprocedure) as fault
                from pg_catalog.pg_rewrite r
                join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
                    and d.refclassid = 'pg_catalog.pg_proc'::regclass
                where r.ev_class = contributions
                    and not has_function_privilege('aggregator', d.refobjid, 'execute')
                order by fault limit 1))) end
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.oid = contributions;
end;
comment on function kernel.contribution_fault(text, regclass) is 'Why a view cannot be counted for the set of that name, with the remedy; null: it can.';

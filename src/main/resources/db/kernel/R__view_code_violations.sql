create or replace view kernel.code_violations as
with functions as (
    select p.oid, p.oid::regprocedure as name, n.nspname as schema, p.prosecdef as is_definer,
        coalesce('search_path=""' = any (p.proconfig), false) as is_pinned,
        exists (select from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
            where a.grantee = 0 and a.privilege_type = 'EXECUTE') as is_public,
        coalesce(m.name, 'kernel') as module
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    left join kernel.modules m on m.name = n.nspname
    where m.name is not null or n.nspname in ('api', 'auth')
), published as (
    select c.oid, c.oid::regclass as view, c.relkind, e.kind, e.module, r.rolname as owner,
        e.own_by is not null or e.same_for_all or e.for_staff as says_whose,
        coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false) as is_invoker
    from pg_catalog.pg_class c
    join pg_catalog.pg_roles r on r.oid = c.relowner
    left join kernel.endpoints e on e.view = c.oid
    where c.relnamespace = 'api'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
)
select module::name, 'definer function without search_path' as lint, name::text as object,
    'Create it with: set search_path = ''''' as remedy
from functions where is_definer and not is_pinned
union all
select module, 'definer function open to everybody', name::text,
    format('revoke execute on function %s from public, and grant it to who calls it', name)
from functions where is_definer and is_public
union all
select coalesce(module, 'kernel'), 'exposed but not published', view::text,
    format('call kernel.publish(%L, kind, audience), or drop it', view)
from published where kind is null
union all
select module, 'exposed but not published', name::text, 'Move the function out of schema api'
from functions where schema = 'api'
union all
select module, 'published with the wrong rights', view::text,
    case kind when 'mine' then 'Create it with (security_invoker = true)'
        else 'Create it without security_invoker and publish it again: publish gives it to publisher' end
from published
where kind is not null and (relkind <> 'v' or (kind = 'mine') <> is_invoker or kind <> 'mine' and owner <> 'publisher')
union all
select p.module, 'shows rows of people and does not say whose', p.view::text,
    'Publish it with own_by => …, or same_for_all => true, or subjects => … and then call kernel.for_staff'
from published p
where p.kind = 'mine' and not p.says_whose and exists (select from kernel.columns_behind(p.oid) b
    join kernel.registrations r on r.relation = b.relation and r.personal_columns <> '{}')
union all
select p.module, 'released view over a table about people', format('%s on %s', b.relation, p.view),
    'A released view reads released cells and reference data: declare kernel.cells and read those, '
        'or publish it as mine'
from published p
cross join lateral (select distinct b.relation from kernel.columns_behind(p.oid) b
    join kernel.registrations r on r.relation = b.relation and r.personal_columns <> '{}'
    where not exists (select from pg_catalog.pg_policy y where y.polrelid = b.relation and y.polpermissive
        and (select o.oid from pg_catalog.pg_roles o where o.rolname = 'publisher') = any (y.polroles))) b
where p.kind <> 'mine'
union all
select p.module, 'released view that its owner cannot read', format('%s on %s', b.relation, p.view),
    format('grant select (…) on %s to publisher and say in a policy which rows, or publish it as mine', b.relation)
from published p
cross join lateral (select distinct b.relation from kernel.columns_behind(p.oid) b
    where b.kind in ('r', 'p', 'v', 'm') and not has_any_column_privilege('publisher', b.relation, 'SELECT')) b
where p.kind <> 'mine'
union all
select m.name, 'view with its owner''s rights', c.oid::regclass::text,
    'Create it with (security_invoker = true), or revoke it from the clients'
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join kernel.modules m on m.name = n.nspname
cross join unnest(array['anon', 'authenticated', 'service_role']) role
where c.relkind in ('v', 'm') and has_any_column_privilege(role, c.oid, 'SELECT')
    and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false);
comment on view kernel.code_violations is 'What is wrong with functions and views.';

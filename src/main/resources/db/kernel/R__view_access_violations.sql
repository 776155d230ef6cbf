create or replace view kernel.access_violations as
with roles as (
    select r.oid, r.rolname as name, r.rolname in ('anon', 'authenticated', 'service_role', 'publisher') as is_client
    from pg_catalog.pg_roles r
    where r.rolname in ('anon', 'authenticated', 'service_role', 'publisher', 'aggregator', 'exporter', 'eraser')
        or r.rolname like '%\_code'
), commands (command, letter, privilege) as (
    values ('select', 'r', 'SELECT'), ('insert', 'a', 'INSERT'), ('update', 'w', 'UPDATE'), ('delete', 'd', 'DELETE')
), access as (
    select r.module, r.relation, r.personal_columns <> '{}' as is_personal, o.name as role, c.command,
        case c.command when 'delete' then has_table_privilege(o.oid, r.relation, c.privilege)
            else has_any_column_privilege(o.oid, r.relation, c.privilege) end as granted,
        exists (select from pg_catalog.pg_policy p
            where p.polrelid = r.relation and p.polpermissive and p.polcmd::text in (c.letter, '*')
                and p.polroles && array[o.oid, 0::oid]) as has_policy
    from kernel.registrations r cross join roles o cross join commands c
), policies as (
    select r.module, r.relation, r.personal_columns <> '{}' as is_personal, p.polname as name, p.polroles as roles,
        pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_text,
        pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_text
    from kernel.registrations r join pg_catalog.pg_policy p on p.polrelid = r.relation
)
select module, 'grant without a policy' as lint, format('%s on %s to %s', command, relation, role) as object,
    format('create policy … on %s for %s to %s, or revoke the grant', relation, command, role) as remedy
from access where granted and not has_policy
union all
select module, 'policy without a grant', format('%s on %s to %s', command, relation, role),
    format('grant %s (…) on %s to %s, or drop the policy', command, relation, role)
from access where has_policy and not granted and role not in ('eraser', 'exporter')
union all
select module, 'constant policy on a personal table', format('%I on %s', name, relation),
    'Say whose rows, or which; what is public to everybody is published as ours or volunteered'
from policies p
where is_personal and 'true' in (using_text, check_text)
    and (0::oid = any (p.roles) or exists (select from roles o where o.is_client and o.oid = any (p.roles)))
union all
select module, 'auth.uid() evaluated for every row', format('%I on %s', name, relation), 'Write (select auth.uid())'
from policies where concat(using_text, ' ', check_text) ~ '(?<!SELECT )auth\.(uid|jwt|role)\(\)'
union all
select m.name, 'granted to everybody', c.oid::regclass::text, format('revoke all on %s from public', c.oid::regclass)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join kernel.modules m on m.name = n.nspname
cross join lateral pg_catalog.aclexplode(c.relacl) a
where (m.name is not null or n.nspname = 'api') and a.grantee = 0;
comment on view kernel.access_violations is 'What is wrong with grants and policies.';

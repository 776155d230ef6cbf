-- Everything migrations make, one line each: what an undo and a new run must leave exactly as it was. Columns are
-- counted as they are seen, because a dropped one leaves a gap in their numbers. The lines of what versioned scripts
-- alone make begin with schema, table, column, constraint or index.
with schemas as (
    select n.oid, n.nspname from pg_namespace n
    where n.nspname !~ '^(pg_|information_schema$|extensions$)'
), relations as (
    select c.oid, c.relkind, c.relkind in ('r', 'p', 'S') as is_table, format('%I.%I', s.nspname, c.relname) as name
    from pg_class c join schemas s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
), acls (object, acl) as (
    select r.name, c.relacl from relations r join pg_class c on c.oid = r.oid
    union all select format('%s.%I', r.name, a.attname), a.attacl from relations r join pg_attribute a on a.attrelid = r.oid
    union all select p.oid::regprocedure::text, p.proacl from pg_proc p join schemas s on s.oid = p.pronamespace
    union all select format('schema %I', s.nspname), n.nspacl from schemas s join pg_namespace n on n.oid = s.oid
), lines (line) as (
    select format('schema %s %s | %s', s.nspname, n.nspowner::regrole, obj_description(s.oid, 'pg_namespace'))
    from schemas s join pg_namespace n on n.oid = s.oid
    union all
    select format('grant %s on %s to %s%s', g.privilege_type, a.object, g.grantee::regrole,
        case when g.is_grantable then ' for others too' end)
    from acls a cross join lateral aclexplode(a.acl) g
    union all
    select format('%s %s %s %s %s | %s', case when r.is_table then 'table' else 'relation' end, r.name, r.relkind,
        c.relowner::regrole, c.reloptions, obj_description(c.oid, 'pg_class'))
    from relations r join pg_class c on c.oid = r.oid
    union all
    select format('row security on %s %s forced %s', r.name, c.relrowsecurity, c.relforcerowsecurity)
    from relations r join pg_class c on c.oid = r.oid
    union all
    select format('%s %s.%s %s %s not null %s default %s %s%s | %s', case when r.is_table then 'column' else 'shown' end,
        r.name, row_number() over (partition by r.oid order by a.attnum), a.attname, format_type(a.atttypid, a.atttypmod),
        a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, col_description(r.oid, a.attnum))
    from relations r join pg_attribute a on a.attrelid = r.oid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped
    union all
    select format('constraint %s %s %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k join relations r on r.oid = k.conrelid where k.contype <> 't'
    union all
    select format('index %s', pg_get_indexdef(i.indexrelid))
    from pg_index i join relations r on r.oid = i.indrelid
    union all
    select format('policy %s %s %s %s %s using %s check %s', r.name, p.polname, p.polcmd, p.polpermissive,
        array(select o::regrole::text from unnest(p.polroles) o order by 1),
        pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from pg_policy p join relations r on r.oid = p.polrelid
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid))
    from pg_trigger t join relations r on r.oid = t.tgrelid
    where not t.tgisinternal
    union all
    select format('routine %s %s %s | %s', p.oid::regprocedure, p.proowner::regrole,
        case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end, obj_description(p.oid, 'pg_proc'))
    from pg_proc p join schemas s on s.oid = p.pronamespace
    union all
    select format('view %s %s', r.name, pg_get_viewdef(r.oid)) from relations r where r.relkind in ('v', 'm')
    union all
    select format('type %s.%s', s.nspname, t.typname)
    from pg_type t join schemas s on s.oid = t.typnamespace
    where t.typrelid = 0 and t.typelem = 0
)
select line from lines order by line

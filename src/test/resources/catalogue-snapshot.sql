-- Everything migrations make, one line each: what an undo and a new run must leave exactly as it was. Columns are
-- counted as they are seen, because a dropped one leaves a gap in their numbers.
with schemas as (
    select n.oid, n.nspname from pg_namespace n
    where n.nspname !~ '^(pg_|information_schema$|extensions$)'
), acls (kind, oid, sub, acl) as (
    select 'relation', c.oid, 0, c.relacl from pg_class c
    union all select 'column', a.attrelid, a.attnum, a.attacl from pg_attribute a where a.attacl is not null
    union all select 'function', p.oid, 0, p.proacl from pg_proc p
    union all select 'schema', n.oid, 0, n.nspacl from pg_namespace n
), grants as (
    select a.kind, a.oid, a.sub, string_agg(format('%s=%s%s', g.grantee::regrole, g.privilege_type,
        case when g.is_grantable then '*' end), ' ' order by g.grantee::regrole::text, g.privilege_type) as text
    from acls a cross join lateral aclexplode(a.acl) g
    group by a.kind, a.oid, a.sub
), lines (line) as (
    select format('schema %s %s %s | %s', s.nspname, n.nspowner::regrole, g.text, obj_description(s.oid, 'pg_namespace'))
    from schemas s join pg_namespace n on n.oid = s.oid left join grants g on g.kind = 'schema' and g.oid = s.oid
    union all
    select format('relation %s.%s %s %s %s rls %s forced %s %s | %s', s.nspname, c.relname, c.relkind, c.relowner::regrole,
        c.reloptions, c.relrowsecurity, c.relforcerowsecurity, g.text, obj_description(c.oid, 'pg_class'))
    from pg_class c join schemas s on s.oid = c.relnamespace
    left join grants g on g.kind = 'relation' and g.oid = c.oid
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    union all
    select format('column %s.%s.%s %s %s not null %s default %s %s%s %s | %s', s.nspname, c.relname,
        row_number() over (partition by c.oid order by a.attnum), a.attname, format_type(a.atttypid, a.atttypmod),
        a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, g.text,
        col_description(c.oid, a.attnum))
    from pg_attribute a join pg_class c on c.oid = a.attrelid join schemas s on s.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join grants g on g.kind = 'column' and g.oid = c.oid and g.sub = a.attnum
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
    union all
    select format('constraint %s %s %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k join schemas s on s.oid = k.connamespace where k.conrelid <> 0
    union all
    select format('index %s', pg_get_indexdef(i.indexrelid))
    from pg_index i join pg_class c on c.oid = i.indrelid join schemas s on s.oid = c.relnamespace
    union all
    select format('policy %s %s %s %s %s using %s check %s', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive,
        array(select r::regrole::text from unnest(p.polroles) r order by 1),
        pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from pg_policy p join pg_class c on c.oid = p.polrelid join schemas s on s.oid = c.relnamespace
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid))
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join schemas s on s.oid = c.relnamespace
    where not t.tgisinternal
    union all
    select format('routine %s %s %s %s | %s', p.oid::regprocedure, p.proowner::regrole, g.text, pg_get_functiondef(p.oid),
        obj_description(p.oid, 'pg_proc'))
    from pg_proc p join schemas s on s.oid = p.pronamespace
    left join grants g on g.kind = 'function' and g.oid = p.oid
    where p.prokind <> 'a'
    union all
    select format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid))
    from pg_class c join schemas s on s.oid = c.relnamespace where c.relkind in ('v', 'm')
    union all
    select format('type %s.%s', s.nspname, t.typname)
    from pg_type t join schemas s on s.oid = t.typnamespace
    where t.typrelid = 0 and t.typelem = 0
)
select line from lines order by line

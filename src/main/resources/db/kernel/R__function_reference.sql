create or replace function kernel.reference() returns jsonb
    language sql stable set search_path = '' as
$$
with tables as (
    select c.oid, n.nspname as schema, c.relname as name
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where exists (select from kernel.registrations g where g.relation = c.oid)
)
select jsonb_build_object(
    'policies', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'schema', t.schema, 'table', t.name, 'name', p.polname,
            'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                when 'd' then 'delete' else 'all' end,
            'roles', (select jsonb_agg(coalesce(r.rolname, 'public') order by r.rolname)
                from unnest(p.polroles) u (role) left join pg_catalog.pg_roles r on r.oid = u.role),
            'sees', coalesce(pg_catalog.pg_get_expr(p.polqual, p.polrelid), ''),
            'writes', coalesce(pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), ''))
            order by t.schema, t.name, p.polname), '[]')
        from tables t
        join pg_catalog.pg_policy p on p.polrelid = t.oid),
    'rules', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'schema', t.schema, 'table', t.name, 'name', k.name, 'kind', k.kind, 'definition', k.definition)
            order by t.schema, k.name, t.name), '[]')
        from tables t
        join (
            select k.conrelid as oid, k.conname as name,
                case k.contype when 'c' then 'check' when 'u' then 'unique' when 'x' then 'exclude' when 'p' then 'key'
                    else 'reference' end as kind,
                pg_catalog.pg_get_constraintdef(k.oid, true) as definition
            from pg_catalog.pg_constraint k
            where k.contype in ('c', 'u', 'x', 'p', 'f')
            union all
            select i.indrelid, c.relname, 'unique', pg_catalog.pg_get_indexdef(i.indexrelid, 0, true)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            where i.indisunique and not exists (
                select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid)) k on k.oid = t.oid),
    'transitions', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'schema', t.schema, 'table', t.name, 'column', s.state_column, 'from', s.from_state, 'to', s.to_state,
            'by', s.by, 'reasonRequired', s.reason_required)
            order by t.schema, t.name, s.from_state nulls first, s.to_state, s.by), '[]')
        from tables t
        join kernel.transitions s on s.relation = t.oid),
    'refusals', (
        -- what functions refuse by a name of their own, and in which words
        select coalesce(jsonb_agg(distinct jsonb_build_object(
            'schema', r.schema, 'name', r.name, 'state', r.state, 'meaning', r.meaning)), '[]')
        from pg_catalog.pg_proc p
        join kernel.modules m on m.name::text = p.pronamespace::regnamespace::text
        cross join lateral regexp_matches(p.prosrc, 'raise exception using ([^;]+);', 'g') as found (said)
        cross join lateral (select substring(found.said[1] from $re$schema = '(\w+)'$re$) as schema,
            substring(found.said[1] from $re$constraint = '(\w+)'$re$) as name,
            substring(found.said[1] from $re$errcode = '(\w+)'$re$) as state,
            replace(
                substring(found.said[1] from $re$message = (?:format\()?'((?:[^']|'')*)'$re$),
                '''''', '''') as meaning) r
        where r.name is not null),
    'limits', (
        select coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'meaning', l.meaning,
            'window', l.window_length::text, 'perPerson', l.per_person, 'perAddress', l.per_address)
            order by l.name), '[]')
        from kernel.limits l));
$$;
comment on function kernel.reference() is 'What reference pages say beside the catalogue: policies, rules, states and limits, as one document.';
grant execute on function kernel.reference() to service_role;

create or replace function kernel.catalogue() returns jsonb
    language sql stable set search_path = '' as
$$
with relations as (
    select c.oid, n.nspname as schema, c.relname as name, c.relkind in ('r', 'p') as is_table,
        pg_catalog.obj_description(c.oid, 'pg_class') as meaning
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v') and c.relname <> 'flyway_history'
        and (n.nspname = 'api' or exists (select from kernel.modules m where m.name = n.nspname))
), sources as (
    -- which columns of which relations a view is made of; a column of the same name lends its class and meaning
    select distinct w.ev_class as view, d.refobjid as relation, d.refobjsubid as position
    from pg_catalog.pg_rewrite w
    join pg_catalog.pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
        and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.refobjid <> w.ev_class
), lent as (
    select s.view, a.attname, min(pg_catalog.col_description(s.relation, s.position)) as comment
    from sources s
    join pg_catalog.pg_attribute a on a.attrelid = s.relation and a.attnum = s.position
    group by s.view, a.attname
), origins as (
    -- the table's column that a column of a view shows unchanged
    select e.view, o.key::name as name, (o.value ->> 'nullable')::boolean as nullable, a.attrelid, a.attnum,
        a.attnotnull,
        a.atthasdef or a.attidentity <> '' as has_default, a.attgenerated <> '' or a.attidentity = 'a' as is_generated,
        jsonb_build_object('schema', o.value -> 'schema', 'table', o.value -> 'table',
            'column', o.value -> 'column') as origin
    from kernel.endpoints e
    cross join lateral jsonb_each(e.origins) o
    join pg_catalog.pg_namespace n on n.nspname = o.value ->> 'schema'
    join pg_catalog.pg_class t on t.relnamespace = n.oid and t.relname = o.value ->> 'table'
    join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attname = o.value ->> 'column'
), listed_values as (
    -- what a CHECK of the form column in ('a', 'b') allows
    select k.conrelid, k.conkey[1] as attnum, (
        select jsonb_agg(replace(v.match[1], '''''', '''') order by v.place)
        from regexp_matches(pg_catalog.pg_get_constraintdef(k.oid), '''((?:[^'']|'''')*)''::text', 'g')
            with ordinality v (match, place)) as list
    from pg_catalog.pg_constraint k
    where k.contype = 'c' and cardinality(k.conkey) = 1
        and pg_catalog.pg_get_constraintdef(k.oid)
            ~ '^CHECK \(\(\w+ = ANY \(ARRAY\[(''(?:[^'']|'''')*''::text(, )?)+\]\)\)\)$'
), columns as (
    select r.oid, jsonb_agg(jsonb_build_object(
        'name', a.attname,
        'type', pg_catalog.format_type(a.atttypid, null),
        'maxLength', information_schema._pg_char_max_length(a.atttypid, a.atttypmod),
        'notNull', a.attnotnull or coalesce(o.attnotnull and not o.nullable, false),
        'hasDefault', a.atthasdef or a.attidentity <> '' or coalesce(o.has_default, false),
        'isGenerated', a.attgenerated <> '' or a.attidentity = 'a' or coalesce(o.is_generated, false),
        'values', coalesce((select v.list from listed_values v where v.conrelid = coalesce(o.attrelid, r.oid)
            and v.attnum = coalesce(o.attnum, a.attnum) limit 1), '[]'),
        'origin', o.origin,
        'comment', coalesce(pg_catalog.col_description(r.oid, a.attnum), l.comment, ''),
        'select', (select coalesce(jsonb_agg(g.role), '[]')
            from unnest(array['anon', 'authenticated', 'service_role']) g (role)
            where has_column_privilege(g.role, r.oid, a.attnum, 'SELECT')),
        'insert', (select coalesce(jsonb_agg(g.role), '[]')
            from unnest(array['anon', 'authenticated', 'service_role']) g (role)
            where has_column_privilege(g.role, r.oid, a.attnum, 'INSERT')),
        'update', (select coalesce(jsonb_agg(g.role), '[]')
            from unnest(array['anon', 'authenticated', 'service_role']) g (role)
            where has_column_privilege(g.role, r.oid, a.attnum, 'UPDATE'))
        ) order by a.attnum) as list
    from relations r
    join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join lent l on l.view = r.oid and l.attname = a.attname
    left join origins o on o.view = r.oid and o.name = a.attname
    group by r.oid
), foreign_keys as (
    select c.conrelid as oid, jsonb_agg(jsonb_build_object(
        'name', c.conname,
        'columns', (select jsonb_agg(a.attname order by k.place) from unnest(c.conkey) with ordinality k (attnum, place)
            join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum),
        'targetSchema', n.nspname, 'targetName', t.relname,
        'targetColumns', (select jsonb_agg(a.attname order by k.place)
            from unnest(c.confkey) with ordinality k (attnum, place)
            join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum),
        'onDelete', case c.confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'd' then 'set default'
            when 'r' then 'restrict' else 'no action' end) order by c.conname) as list
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_class t on t.oid = c.confrelid
    join pg_catalog.pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f'
    group by c.conrelid
)
select jsonb_build_object(
    'relations', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'schema', r.schema, 'name', r.name, 'isTable', r.is_table,
            'isSearchable', exists (select from kernel.endpoints e where e.view = r.oid and e.searchable),
            'meaning', coalesce(r.meaning, ''),
            'columns', c.list,
            'primaryKey', (select coalesce(jsonb_agg(a.attname order by k.place), '[]')
                from pg_catalog.pg_index i
                cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = r.oid and i.indisprimary),
            'foreignKeys', coalesce(f.list, '[]'),
            'registration', (select to_jsonb(g) - 'relation' from kernel.registrations g where g.relation = r.oid)
            ) order by r.schema, r.name), '[]')
        from relations r
        join columns c on c.oid = r.oid
        left join foreign_keys f on f.oid = r.oid),
    'endpoints', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'name', e.name, 'module', e.module, 'kind', e.kind, 'audience', e.audience, 'cellSets', e.cell_sets,
            'consent', e.consent, 'requiredFilters', e.required_filters, 'key', e.key,
            'forStaff', e.for_staff, 'subjects', e.subjects, 'ownBy', e.own_by, 'sameForAll', e.same_for_all,
            'limit', (select min(l.name) from kernel.limits l where e.name::text = any (l.views)),
            'delete', (select coalesce(jsonb_agg(g.role), '[]')
                from unnest(array['anon', 'authenticated', 'service_role']) g (role)
                where has_table_privilege(g.role, e.view, 'DELETE'))
            ) order by e.name), '[]')
        from kernel.endpoints e),
    'cellSets', (select coalesce(jsonb_agg(to_jsonb(s) order by s.name), '[]') from kernel.cell_sets s),
    'dataClasses', (select jsonb_object_agg(d.name, d.personal) from kernel.data_classes d),
    'modules', (select jsonb_agg(m.name order by m.place) from kernel.modules m));
$$;
comment on function kernel.catalogue() is 'Everything that exists, as one document: relations with columns, classes, keys and grants, endpoints, contracts. The program reads it after each migration.';
grant execute on function kernel.catalogue() to service_role;

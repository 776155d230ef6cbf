create or replace function kernel.column_origins(view regclass) returns jsonb
    language plpgsql stable set search_path = '' as
$$
declare
    origins jsonb := '{}';
    entry record;
    below jsonb;
begin
    for entry in
        -- PostgreSQL keeps the query of a view as a tree of nodes in braces; what is two deep is its own
        with tokens as (
            select t.place, t.match[1] as token,
                sum(case t.match[1] when '{' then 1 when '}' then -1 else 0 end) over (order by t.place) as depth
            from pg_catalog.pg_rewrite r
            cross join lateral regexp_matches(r.ev_action::text, '[{}]|[^{}]+', 'g') with ordinality t (match, place)
            where r.ev_class = column_origins.view and r.rulename = '_RETURN'
        ), own as (
            select o.place, o.token, o.depth, lag(o.token) over (order by o.place) as before
            from tokens o
            where o.depth in (2, 3) and o.token not in ('{', '}')
        ), sources as (
            -- the relations of its from clause, by number
            select row_number() over (order by o.place) as number,
                substring(o.token from ':rtekind 0 :relid (\d+)')::oid as relation
            from own o
            where o.depth = 2 and o.token ~ ':rtekind \d'
        ), shown as (
            select o.before as var, substring(o.token from ':resname (\S+)') as name,
                substring(o.token from ':resorigtbl (\d+)')::oid as relation,
                substring(o.token from ':resorigcol (\d+)')::smallint as position
            from own o
            where o.depth = 2 and o.token ~ '^ :resno \d+ :resname' and o.before ~ '^VAR :varno '
        ), tree as (
            select string_agg(t.token, '') as text from tokens t
        )
        select s.name, s.relation, a.attname, c.relkind, n.nspname, c.relname,
            -- a column of the outer side of a join, or of anything but a relation, may be null whatever the table says
            from_clause.relation is distinct from s.relation
                or case when s.var ~ ':varnullingrels' then s.var !~ ':varnullingrels \(b\)'
                    else t.text ~ ':jointype [123]' end
                or t.text ~ ':groupingSets \(' as nullable
        from shown s
        cross join tree t
        join pg_catalog.pg_class c on c.oid = s.relation
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_attribute a on a.attrelid = s.relation and a.attnum = s.position
        left join sources from_clause on from_clause.number = substring(s.var from ':varno (\d+)')::integer
    loop
        if entry.relkind = 'v' then
            below := kernel.column_origins(entry.relation) -> entry.attname;
            if below is not null then
                origins := origins || jsonb_build_object(entry.name,
                    below || jsonb_build_object('nullable', entry.nullable or (below ->> 'nullable')::boolean));
            end if;
        else
            origins := origins || jsonb_build_object(entry.name, jsonb_build_object('schema', entry.nspname,
                'table', entry.relname, 'column', entry.attname, 'nullable', entry.nullable));
        end if;
    end loop;
    return origins;
end
$$;
comment on function kernel.column_origins(regclass) is 'By column of a view, the table''s column that it shows unchanged, and whether the view may show null where that column holds none (an outer join).';

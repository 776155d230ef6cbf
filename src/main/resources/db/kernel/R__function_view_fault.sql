create or replace function kernel.view_fault(view regclass, subjects text[], own_by text) returns text
    language sql stable set search_path = '' as
$$
    select coalesce((
        select format('its subject %s is neither a column of it that holds a person nor table(column) with a '
            'registered table of one key and a column of the view', s.entry)
        from unnest(subjects) s (entry)
        cross join lateral (select substring(s.entry from '^([a-z_]+\.[a-z_]+)\([a-z_]+\)$') as relation,
            coalesce(substring(s.entry from '\(([a-z_]+)\)$'), s.entry) as name) e
        where not exists (select from pg_catalog.pg_attribute a
                where a.attrelid = view and a.attname = e.name and a.attnum > 0
                    and (e.relation is not null or a.atttypid = 'uuid'::regtype))
            or e.relation is not null and not exists (select from kernel.registrations r
                where r.relation = to_regclass(e.relation) and coalesce(r.subject, r.via) is not null
                    and (select count(*) from jsonb_object_keys(kernel.key_of('{}', r.relation))) = 1)
        limit 1), (
        -- the view itself need not name the column: the table's policies may
        select format('%s is no column that holds a person, of a table that the view reads', own_by)
        where own_by is not null and not exists (select from kernel.columns_behind(view) b
            where b.relation = to_regclass(substring(own_by from '^[^.]+\.[^.]+'))
                and split_part(own_by, '.', 3) = any (kernel.keys_of_people(b.relation)))));
$$;
comment on function kernel.view_fault(regclass, text[], text) is 'Why what an author says of whom a view shows cannot be: null if it can.';

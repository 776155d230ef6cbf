create or replace function kernel.retained_tables() returns setof regclass
    language sql stable security definer set search_path = ''
begin atomic
    -- what refers to a row goes before it; a release goes after what it released
    select r.relation from kernel.registrations r
    left join kernel.erasure_plan() p on p.relation = r.relation
    where r.retain is not null
    order by p.place, r.relation = 'kernel.releases'::regclass, r.relation::text;
end;
comment on function kernel.retained_tables() is 'The tables whose rows have a time after which they go, in the order in which they go.';
grant execute on function kernel.retained_tables() to eraser, service_role;
create or replace function kernel.retention_preview() returns jsonb
    language plpgsql stable set search_path = '' as
$$
declare
    place record;
    counted bigint;
    tables jsonb := '[]';
begin
    for place in
        select r.relation, r.retain, r.basis, d.ran_at, d.deleted, d.fault
        from kernel.retained_tables() t (relation)
        join kernel.registrations r on r.relation = t.relation
        left join kernel.retention_runs d on d.relation = r.relation
    loop
        execute format('select count(*) from %s where %s', place.relation, kernel.expired(place.relation)) into counted;
        tables := tables || jsonb_build_object('relation', place.relation::text, 'retain', place.retain::text,
            'basis', place.basis, 'expired', counted, 'ran_at', place.ran_at, 'deleted', coalesce(place.deleted, 0),
            'fault', place.fault);
    end loop;
    return tables;
end
$$;
comment on function kernel.retention_preview() is 'What retention would delete now, table by table, and what it did so far; nothing is done.';
grant execute on function kernel.retention_preview() to eraser;

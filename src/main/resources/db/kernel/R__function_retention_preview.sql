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

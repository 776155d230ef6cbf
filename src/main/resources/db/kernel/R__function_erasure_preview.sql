create or replace function kernel.erasure_preview() returns jsonb
    language plpgsql stable set search_path = '' as
$$
declare
    place record;
    counted bigint;
    tables jsonb := '[]';
begin
    for place in
        select p.relation, p.action, r.basis, r.retain
        from kernel.erasure_plan() p join kernel.registrations r on r.relation = p.relation order by p.place
    loop
        execute format('select count(*) from %s where %s', place.relation,
            kernel.of_subject(place.relation)) into counted;
        tables := tables || jsonb_build_object('relation', place.relation::text, 'action', place.action,
            'basis', place.basis, 'retain', place.retain::text, 'rows', counted);
    end loop;
    return jsonb_build_object('tables', tables, 'obstacles', coalesce((
        select jsonb_agg(jsonb_build_object('name', o.name, 'meaning', o.meaning))
        from kernel.erasure_obstacles(kernel.subject_in_hand()) o), '[]'));
end
$$;
comment on function kernel.erasure_preview() is 'What erasing the person in hand would do, table by table, and to how many rows, and what stands in the way; nothing is done.';
grant execute on function kernel.erasure_preview() to eraser;

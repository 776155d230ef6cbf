create or replace function kernel.remember_traces(request uuid) returns bigint
    language plpgsql set search_path = '' as
$$
declare
    address record;
    processor record;
    found text[];
    traces text[] := '{}';
    notices jsonb := '{}';
begin
    for address in
        select p.relation, a.name from kernel.erasure_plan() p
        cross join unnest(kernel.columns_of_class(p.relation, '{contact}')) a (name)
        -- what people say of others, where a receipt goes, is not theirs to be found by
        join kernel.registrations r on r.relation = p.relation and r.subject is not null
        where p.action <> 'keep'
    loop
        execute format('select array_agg(distinct t.%I::text) from %s t where %s', address.name, address.relation,
            kernel.of_subject(address.relation)) into found;
        traces := traces || array(select f from unnest(found) f where char_length(f) >= 5);
    end loop;
    for processor in select p.name, p.function from kernel.processors p loop
        execute format('select %s($1)', processor.function) into found using kernel.subject_in_hand();
        notices := notices || jsonb_build_object(processor.name, coalesce(to_jsonb(found), '[]'));
    end loop;
    perform kernel.mark_erased(request);
    perform kernel.keep_traces(request, traces, notices);
    return cardinality(traces);
end
$$;
comment on function kernel.remember_traces(uuid) is 'The first step of an erasure: what the person in hand is known by, here and to processors, and then the mark. Returns how many addresses there were.';
grant execute on function kernel.remember_traces(uuid) to eraser;

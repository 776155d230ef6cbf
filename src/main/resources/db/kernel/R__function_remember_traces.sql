create or replace function kernel.mark_erased(request uuid) returns void
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    person constant uuid := kernel.subject_in_hand();
    nobody constant uuid := gen_random_uuid();
begin
    -- who is being let in or given a role at this moment waits, or is waited for
    perform from identity.people p where p.id = person for update;
    perform kernel.refuse_obstacles(person);
    update identity.people p set erased_at = now() where p.id = person;
    insert into identity.people (id, erased_at) values (nobody, now());
    insert into kernel.erasures (request_id, tombstone) values (request, nobody);
end
$$;
comment on function kernel.mark_erased(uuid) is 'From here on the person in hand is refused at the door, nothing new is sealed for them, and a nobody stands ready to take their place. Refused (23514, by the name of the guard) while something stands in the way.';
grant execute on function kernel.mark_erased(uuid) to eraser;
create or replace function kernel.keep_traces(request uuid, traces text[], notices jsonb) returns void
    language plpgsql security definer set search_path = '' as
$$
declare
    person constant text := kernel.subject_in_hand()::text;
    kek constant bytea := (kernel.kek()).key;
begin
    update kernel.erasures e set sealed = kernel.sealed_bytes(
        convert_to(to_jsonb(traces || person)::text, 'UTF8'), kek, 'traces of ' || person)
    where e.request_id = request;
    insert into kernel.suppressions (hash)
    select distinct kernel.suppression_of(t.trace) from unnest(traces) t (trace)
    on conflict do nothing;
    insert into kernel.processor_notices (request_id, processor, sealed)
    select request, n.key, kernel.sealed_bytes(convert_to(n.value::text, 'UTF8'), kek, 'notice to ' || n.key)
    from jsonb_each(notices) n;
end
$$;
comment on function kernel.keep_traces(uuid, text[], jsonb) is 'Keeps, sealed, what the person in hand could be found by, and by which keys processors know them; their addresses are suppressed from here on.';
grant execute on function kernel.keep_traces(uuid, text[], jsonb) to eraser;
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

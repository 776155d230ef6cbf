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
comment on function kernel.keep_traces(uuid, text[], jsonb) is
    'Keeps, sealed, what the person in hand could be found by, and by which keys processors know them; their '
    'addresses are suppressed from here on.';
grant execute on function kernel.keep_traces(uuid, text[], jsonb) to eraser;

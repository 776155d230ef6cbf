create or replace function kernel.processor_keys(request uuid, processor text, out keys jsonb, out receipt text)
    language plpgsql security definer set search_path = '' as
$$
declare
    kek constant bytea := (kernel.kek()).key;
begin
    select convert_from(kernel.opened_bytes(n.sealed, kek, 'notice to ' || n.processor), 'UTF8')::jsonb, n.receipt
    into keys, receipt
    from kernel.processor_notices n
    where n.request_id = request and n.processor = processor_keys.processor and n.told_at is null;
end
$$;
comment on function kernel.processor_keys(uuid, text) is 'By which keys a processor knows the person of an erasure, and what it calls the work once it has taken it on. Null: it was told.';
grant execute on function kernel.processor_keys(uuid, text) to service_role;

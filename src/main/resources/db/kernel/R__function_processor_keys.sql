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
create or replace function kernel.processor_answered(request uuid, processor text, receipt text, is_done boolean) returns void
    language plpgsql security definer set search_path = '' as
$$
begin
    update kernel.processor_notices n
    set (receipt, sealed, told_at) = (processor_answered.receipt, case when not is_done then n.sealed end,
        case when is_done then clock_timestamp() end)
    where n.request_id = request and n.processor = processor_answered.processor and n.told_at is null;
    if is_done then
        perform kernel.step_done(request, s.place, 1) from kernel.dsar_steps s
        where s.request_id = request and s.name = 'TELL' and s.object = processor;
    end if;
end
$$;
comment on function kernel.processor_answered(uuid, text, text, boolean) is 'Notes what a processor calls the work, or that it is done there; then the keys are gone here too.';
grant execute on function kernel.processor_answered(uuid, text, text, boolean) to service_role;
create or replace function kernel.told_by_hand(request uuid, processor text) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
begin
    if not kernel.has_role('support') or not exists (select from kernel.dsar_requests r
            join kernel.processor_notices n on n.request_id = r.id
            where r.id = request and r.person_id <> auth.uid() and r.status = 'processing'
                and n.processor = told_by_hand.processor) then
        return null;
    end if;
    perform kernel.processor_answered(request, processor, 'told by hand', true);
    perform kernel.note_dsar(request, 'told', jsonb_build_object('processor', processor, 'how', 'by hand'));
    return kernel.retry_dsar(request);
end
$$;
comment on function kernel.told_by_hand(uuid, text) is 'Support says that they told a processor themselves, where the program cannot. Returns the state of the request; null: there is nothing to be told.';
grant execute on function kernel.told_by_hand(uuid, text) to authenticated;

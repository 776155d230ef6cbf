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
comment on function kernel.told_by_hand(uuid, text) is
    'Support says that they told a processor themselves, where the program cannot. Returns the state of the request; '
    'null: there is nothing to be told.';
grant execute on function kernel.told_by_hand(uuid, text) to authenticated;

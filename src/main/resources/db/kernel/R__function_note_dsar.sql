create or replace function kernel.note_dsar(request uuid, event text, detail jsonb default '{}') returns void
    language sql security definer set search_path = ''
begin atomic
    insert into kernel.dsar_events (request_id, event, by, detail)
    select r.id, note_dsar.event, case when current_setting('role') <> 'authenticated' then 'system'
        when r.person_id = auth.uid() then 'person' else 'support' end, note_dsar.detail
    from kernel.dsar_requests r
    where r.id = request;
end;
comment on function kernel.note_dsar(uuid, text, jsonb) is 'Writes down what happened to a request, for its person to read. Counts and codes only.';
grant execute on function kernel.note_dsar(uuid, text, jsonb) to service_role;

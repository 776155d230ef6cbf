create or replace function kernel.vouch(request uuid) returns text
    language plpgsql set search_path = '' as
$$
declare
    state text;
begin
    select r.status into state from kernel.dsar_requests r
    where r.id = request and r.status in ('received', 'verifying') and (select kernel.has_role('support'));
    if not found then
        return null;
    end if;
    update kernel.dsar_requests_staff s set vouched_by = auth.uid()
    where s.request_id = request and s.vouched_by is null;
    if not found then
        update kernel.dsar_requests r set status = 'processing', verified_at = now(), verified_how = 'two_agents'
        where r.id = request;
        return 'processing';
    end if;
    update kernel.dsar_requests r set status = 'verifying' where r.id = request and r.status = 'received';
    return 'verifying';
end
$$;
comment on function kernel.vouch(uuid) is 'Support says that the person asks; when a second agent says so too, the request is taken on. Returns its state; null: there is none that waits for it.';
grant execute on function kernel.vouch(uuid) to authenticated;

create or replace function kernel.vouch(request uuid) returns text
    language plpgsql set search_path = '' as
$$
declare
    state text;
begin
    select r.status into state from kernel.dsar_requests r
    where r.id = request and r.status in ('received', 'verifying') and (select kernel.has_role('support'));
    if not found and exists (select from kernel.dsar_requests r
            where r.id = request and r.person_id <> auth.uid() and (select kernel.has_role('support'))) then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'only_what_waits_is_verified',
            message = 'the request does not wait to be verified';
    elsif not found then
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
comment on function kernel.vouch(uuid) is
    'Support says that the person asks; when a second agent says so too, the request is taken on. It has to wait for '
    'it (23514 only_what_waits_is_verified). Returns its state; null: they may not.';
grant execute on function kernel.vouch(uuid) to authenticated;

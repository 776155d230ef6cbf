create or replace function kernel.claim_dsar(request uuid) returns text
    language plpgsql set search_path = '' as
$$
begin
    update kernel.dsar_requests_staff s set claimed_by = auth.uid(), claimed_at = now()
    where s.request_id = request and (s.claimed_by is null or s.claimed_at < now() - interval '2 days');
    if not found and exists (select from kernel.dsar_requests_staff s
            where s.request_id = request and s.claimed_by <> auth.uid()) then
        raise exception using errcode = '23505', schema = 'kernel', constraint = 'a_request_is_claimed_once',
            message = 'somebody works on this request';
    end if;
    return (select r.status from kernel.dsar_requests r join kernel.dsar_requests_staff s on s.request_id = r.id
        where r.id = request);
end
$$;
comment on function kernel.claim_dsar(uuid) is 'Support takes a request to work on; two never have the same (23505 a_request_is_claimed_once), and after two days another may. Returns its state; null: there is none for them.';
grant execute on function kernel.claim_dsar(uuid) to authenticated;

create or replace function kernel.approve_dsar(request uuid) returns text
    language plpgsql set search_path = '' as
$$
begin
    update kernel.dsar_requests r set approved_at = now()
    where r.id = request and r.status = 'processing' and r.approved_at is null;
    if not found and exists (select from kernel.dsar_requests_staff s where s.request_id = request) then
        raise exception using errcode = '23514', schema = 'kernel', table = 'dsar_requests',
            constraint = 'verified_is_approved', message = 'what is verified and not yet approved can be approved';
    end if;
    return case when found then 'processing' end;
end
$$;
comment on function kernel.approve_dsar(uuid) is 'Support approves a verified request (23514 verified_is_approved). Returns its state; null: there is none for them.';
grant execute on function kernel.approve_dsar(uuid) to authenticated;

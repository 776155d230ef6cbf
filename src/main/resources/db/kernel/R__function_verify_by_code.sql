create or replace function kernel.verify_by_code(request uuid, code text) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    known kernel.dsar_codes;
begin
    select c.* into known from kernel.dsar_codes c
    join kernel.dsar_requests r on r.id = c.request_id and r.person_id = auth.uid() and r.status = 'verifying'
    where c.request_id = request for update of c;
    if not found and exists (select from kernel.dsar_requests r where r.id = request and r.person_id = auth.uid()) then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'only_what_waits_is_verified',
            message = 'the request does not wait to be verified';
    elsif not found then
        return null;
    elsif known.expires_at < now() or known.attempts_left = 0 then
        delete from kernel.dsar_codes c where c.request_id = request;
        return 'verifying';
    elsif known.hash <> encode(extensions.hmac(verify_by_code.code, request::text, 'sha256'), 'hex') then
        update kernel.dsar_codes c set attempts_left = c.attempts_left - 1 where c.request_id = request;
        return 'verifying';
    end if;
    delete from kernel.dsar_codes c where c.request_id = request;
    update kernel.dsar_requests r set status = 'processing', verified_at = now(), verified_how = 'code'
    where r.id = request;
    return 'processing';
end
$$;
comment on function kernel.verify_by_code(uuid, text) is
    'Takes a request of the caller on, if this is the code that was sent; five wrong ones or a quarter of an hour '
    'end it. One has to have been sent (23514 only_what_waits_is_verified). Returns its state; null: it is not '
    'theirs.';
grant execute on function kernel.verify_by_code(uuid, text) to authenticated;

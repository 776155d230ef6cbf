create or replace function kernel.verify_by_token(request uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    -- when the person last showed who they are, where the issuer says so; else when the token was made
    signed_in constant timestamptz := to_timestamp(coalesce(auth.jwt() ->> 'auth_time', auth.jwt() ->> 'iat')::numeric);
    state text;
begin
    select r.status into state from kernel.dsar_requests r
    where r.id = request and r.person_id = auth.uid() and r.status in ('received', 'verifying') for update;
    if not found then
        return null;
    elsif signed_in is null or signed_in < now() - interval '10 minutes' then
        return state;
    end if;
    update kernel.dsar_requests r set status = 'processing', verified_at = now(), verified_how = 'fresh_token'
    where r.id = request;
    return 'processing';
end
$$;
comment on function kernel.verify_by_token(uuid) is 'Takes a request of the caller on, if they signed in within the last ten minutes (claim auth_time, else iat). Returns its state; null: there is none that waits for it.';
grant execute on function kernel.verify_by_token(uuid) to authenticated;

create or replace function kernel.verify_by_token(request uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    -- when the person last showed who they are: a token is renewed without that, so its own time says nothing
    signed_in constant timestamptz := to_timestamp((
        select max((s.second #>> '{}')::numeric) from jsonb_path_query(auth.jwt(), case when auth.jwt() ? 'auth_time'
            then 'lax $.auth_time ? (@.type() == "number")'
            else 'lax $.amr[*].timestamp ? (@.type() == "number")' end::jsonpath) s (second))::double precision);
    state text;
begin
    select r.status into state from kernel.dsar_requests r
    where r.id = request and r.person_id = auth.uid() and r.status in ('received', 'verifying') for update;
    if not found then
        return null;
    elsif signed_in is null or signed_in not between now() - interval '10 minutes' and now() + interval '1 minute' then
        return state;
    end if;
    update kernel.dsar_requests r set status = 'processing', verified_at = now(), verified_how = 'fresh_token'
    where r.id = request;
    return 'processing';
end
$$;
comment on function kernel.verify_by_token(uuid) is 'Takes a request of the caller on, if they signed in within the last ten minutes (claim auth_time, OpenID Connect Core 2; else the newest timestamp in amr, as Supabase sends it; iat is when the token was made). Returns its state; null: there is none that waits for it.';
grant execute on function kernel.verify_by_token(uuid) to authenticated;

create or replace function kernel.make_code(request uuid, out address text, out code text)
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
begin
    select identity.verified_email(r.person_id) into address from kernel.dsar_requests r
    where r.id = request and r.status in ('received', 'verifying');
    if address is null then
        return;
    end if;
    -- eight digits, five guesses, a quarter of an hour
    code := lpad((('x' || encode(extensions.gen_random_bytes(7), 'hex'))::bit(56)::bigint % 100000000)::text, 8, '0');
    insert into kernel.dsar_codes as c (request_id, hash)
    values (request, encode(extensions.hmac(code, request::text, 'sha256'), 'hex'))
    on conflict on constraint dsar_codes_pkey do update
        set (hash, attempts_left, expires_at) = (excluded.hash, 5, now() + interval '15 minutes');
    update kernel.dsar_requests r set status = 'verifying' where r.id = request and r.status = 'received';
end
$$;
comment on function kernel.make_code(uuid) is 'A new one-time code for a request and the verified address it is to be sent to; nothing where there is no such address or nothing to be shown.';
grant execute on function kernel.make_code(uuid) to service_role;
